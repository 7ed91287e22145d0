package dev.parallax.semantics.multiprocessing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The cases of {@code contract/executors.py}. */
final class ExecutorContract {
    private ExecutorContract() {}

    static Map<String, ProcessContract.Case> cases() {
        Map<String, ProcessContract.Case> all = new LinkedHashMap<>();
        all.put("task_that_cannot_be_packed", UnrulyCases::taskThatCannotBePacked);
        all.put("task_that_refuses_to_be_unpacked", UnrulyCases::taskThatRefusesToBeUnpacked);
        all.put("task_that_leaves_when_unpacked", UnrulyCases::taskThatLeavesWhenUnpacked);
        all.put("task_that_dies_when_unpacked", UnrulyCases::taskThatDiesWhenUnpacked);
        all.put("call_that_dies", UnrulyCases::callThatDies);
        all.put("call_that_leaves", UnrulyCases::callThatLeaves);
        all.put("call_that_fails", UnrulyCases::callThatFails);
        all.put("result_that_dies_when_packed", UnrulyCases::resultThatDiesWhenPacked);
        all.put("result_that_leaves_when_packed", UnrulyCases::resultThatLeavesWhenPacked);
        all.put("result_that_cannot_be_packed", UnrulyCases::resultThatCannotBePacked);
        all.put("result_that_refuses_to_be_unpacked", UnrulyCases::resultThatRefusesToBeUnpacked);
        all.put("result_that_leaves_when_unpacked", UnrulyCases::resultThatLeavesWhenUnpacked);
        all.put("error_that_cannot_be_packed", UnrulyCases::errorThatCannotBePacked);
        all.put("error_with_a_cause_of_its_own", UnrulyCases::errorWithACauseOfItsOwn);
        all.put("death_with_much_data", ExecutorCases::deathWithMuchData);
        all.put("death_after_shutdown", ExecutorCases::deathAfterShutdown);
        all.put("refusal_after_shutdown", ExecutorCases::refusalAfterShutdown);
        all.put("many_short_calls", ExecutorCases::manyShortCalls);
        all.put("death_breaks_all", ExecutorCases::deathBreaksAll);
        all.put("calls_in_the_queue_have_begun", ForceCases::callsInTheQueueHaveBegun);
        all.put("shutdown_cancels", ForceCases::shutdownCancels);
        all.put("shutdown_after_a_cancellation", ExecutorCases::shutdownAfterACancellation);
        all.put("shutdown_without_waiting", ExecutorCases::shutdownWithoutWaiting);
        all.put("terminated_workers", ForceCases::terminatedWorkers);
        all.put("killed_workers", ForceCases::killedWorkers);
        all.put("workers_that_never_were", ForceCases::workersThatNeverWere);
        all.put("idle_workers_ended", ForceCases::idleWorkersEnded);
        all.put("killed_while_it_runs", ForceCases::killedWhileItRuns);
        all.put("as_many_as_allowed", ExecutorCases::asManyAsAllowed);
        all.put("initializer_that_fails", ExecutorCases::initializerThatFails);
        all.put("map_of_chunks", ExecutorCases::mapOfChunks);
        return all;
    }
}
