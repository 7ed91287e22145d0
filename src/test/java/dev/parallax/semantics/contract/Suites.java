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
                    Suite.of("asyncio_core", AsyncioCoreCases.class),
                    Suite.of("asyncio_sync", AsyncioSyncCases.class),
                    Suite.of("asyncio_groups", AsyncioGroupCases.class),
                    Suite.of("asyncio_timeouts", AsyncioTimeoutCases.class),
                    Suite.of("asyncio_tasks", AsyncioTaskCases.class),
                    Suite.of("asyncio_runs", AsyncioRunCases.class),
                    Suite.of("asyncio_task_corners", AsyncioTaskCornerCases.class),
                    Suite.of("asyncio_threadsafe", AsyncioThreadsafeCases.class),
                    Suite.of("asyncio_runners", AsyncioRunnerCases.class),
                    Suite.of("asyncio_interrupts", AsyncioInterruptCases.class),
                    Suite.of("asyncio_readers", AsyncioReaderCases.class),
                    Suite.of("asyncio_streams", AsyncioStreamCases.class),
                    Suite.of("asyncio_unix", AsyncioUnixCases.class),
                    Suite.of("asyncio_transports", AsyncioTransportCases.class),
                    Suite.of("asyncio_socket_calls", AsyncioSocketCallCases.class),
                    Suite.of("asyncio_loops", AsyncioLoopCases.class));

    private Suites() {}
}
