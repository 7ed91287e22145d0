package dev.parallax.semantics.contract;

import java.util.List;

/** All contracts. */
final class Suites {
    static final List<Suite> ALL =
            List.of(
                    Suite.of(
                            "protocol",
                            GeneratorValueCases.class,
                            GeneratorThrowCases.class,
                            GeneratorErrorCases.class,
                            GeneratorCloseCases.class,
                            DelegationCases.class,
                            DelegationErrorCases.class,
                            DelegationCloseCases.class,
                            DelegationNestCases.class),
                    Suite.of(
                            "coroutines",
                            CoroutineLifeCases.class,
                            CoroutineCloseCases.class,
                            AwaitCases.class,
                            AsyncWithCases.class,
                            AsyncForCases.class),
                    Suite.of(
                            "coroutine_corners",
                            CoroutineCornerCases.class,
                            AsyncBlockCornerCases.class,
                            AsyncForCornerCases.class),
                    Suite.of(
                            "asyncgens",
                            AsyncGeneratorValueCases.class,
                            AsyncGeneratorThrowCases.class,
                            AsyncGeneratorCloseCases.class,
                            AsyncGeneratorUseCases.class),
                    Suite.of(
                            "asyncgen_corners",
                            AsyncGeneratorCornerCases.class,
                            AsyncGeneratorRequestCornerCases.class,
                            AnextCornerCases.class),
                    Suite.of(
                            "itertools",
                            ItertoolsValueCases.class,
                            ItertoolsTupleCases.class,
                            BuiltinIteratorCases.class),
                    Suite.of(
                            "threads",
                            ThreadLifeCases.class,
                            ThreadKindCases.class,
                            TimerAndLocalCases.class),
                    Suite.of(
                            "locks",
                            LockCases.class,
                            ConditionCases.class,
                            EventAndSemaphoreCases.class,
                            BarrierCases.class),
                    Suite.of("thread_corners", ThreadCornerCases.class, LockCornerCases.class),
                    Suite.of("queues", QueueCases.class, QueueWaitCases.class, QueueEndCases.class),
                    Suite.of("futures", FutureCases.class),
                    Suite.of("futures_wait", FuturesWaitCases.class, AsCompletedCases.class),
                    Suite.of(
                            "pools",
                            ThreadPoolCases.class,
                            ThreadPoolFailureCases.class,
                            ThreadPoolShutdownCases.class),
                    Suite.of("pool_map", PoolMapCases.class, PoolBufferCases.class),
                    Suite.of(
                            "interpreter_pools",
                            InterpreterPoolCases.class,
                            InterpreterGlobalCases.class,
                            InterpreterCopyCases.class),
                    Suite.of(
                            "asyncio_core",
                            AsyncioFutureCases.class,
                            AsyncioCancelCases.class,
                            AsyncioGatherCases.class,
                            AsyncioWaitCases.class,
                            AsyncioBlockCases.class,
                            AsyncioContextCases.class,
                            AsyncioLoopCoreCases.class),
                    Suite.of(
                            "asyncio_sync",
                            AsyncioLockCases.class,
                            AsyncioConditionCases.class,
                            AsyncioConditionCancelCases.class,
                            AsyncioEventAndSemaphoreCases.class,
                            AsyncioBarrierCases.class,
                            AsyncioQueueCases.class,
                            AsyncioQueueWaitCases.class),
                    Suite.of(
                            "asyncio_groups",
                            AsyncioGroupCases.class,
                            AsyncioGroupStateCases.class,
                            AsyncioGroupErrorCases.class,
                            AsyncioGroupCancelCases.class),
                    Suite.of(
                            "asyncio_timeouts",
                            AsyncioTimeoutCases.class,
                            AsyncioTimeoutErrorCases.class,
                            AsyncioTimeoutStateCases.class,
                            AsyncioWaitForCases.class),
                    Suite.of(
                            "asyncio_tasks",
                            AsyncioTaskCases.class,
                            AsyncioTaskCancelCases.class,
                            AsyncioNestedCancelCases.class,
                            AsyncioTaskWaitCases.class,
                            AsyncioShieldCases.class,
                            AsyncioFutureCallbackCases.class),
                    Suite.of(
                            "asyncio_runs",
                            AsyncioRunCases.class,
                            AsyncioRunnerStateCases.class,
                            AsyncioLoopFutureCases.class,
                            AsyncioRunTaskCases.class,
                            AsyncioLoopGeneratorCases.class),
                    Suite.of("asyncio_task_corners", AsyncioTaskCornerCases.class),
                    Suite.of("asyncio_threadsafe", AsyncioThreadsafeCases.class),
                    Suite.of("asyncio_runners", AsyncioRunnerCases.class),
                    Suite.of("asyncio_interrupts", AsyncioInterruptCases.class),
                    Suite.of(
                            "asyncio_readers",
                            AsyncioReadCases.class,
                            AsyncioReadLineCases.class,
                            AsyncioReadUntilCases.class,
                            AsyncioReaderStateCases.class),
                    Suite.of(
                            "asyncio_streams",
                            AsyncioConnectCases.class,
                            AsyncioStreamEndCases.class,
                            AsyncioStreamFlowCases.class,
                            AsyncioServerCases.class,
                            AsyncioServeForeverCases.class),
                    Suite.of("asyncio_unix", AsyncioUnixCases.class),
                    Suite.of(
                            "asyncio_transports",
                            AsyncioTransportCases.class,
                            AsyncioProtocolCases.class,
                            AsyncioEndpointCases.class,
                            AsyncioDatagramCases.class),
                    Suite.of(
                            "asyncio_socket_calls",
                            AsyncioSocketCallCases.class,
                            AsyncioUnixSocketCases.class),
                    Suite.of(
                            "asyncio_loops",
                            AsyncioCallSoonCases.class,
                            AsyncioLoopThreadCases.class,
                            AsyncioLoopErrorCases.class,
                            AsyncioLoopEndCases.class,
                            AsyncioLoopReaderCases.class));

    private Suites() {}
}
