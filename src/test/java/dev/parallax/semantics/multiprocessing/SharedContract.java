package dev.parallax.semantics.multiprocessing;

import java.util.LinkedHashMap;
import java.util.Map;

/** The cases of {@code contract/shared.py}. */
final class SharedContract {
    private SharedContract() {}

    static Map<String, ProcessContract.Case> cases() {
        Map<String, ProcessContract.Case> all = new LinkedHashMap<>();
        all.put("memory_by_name", SharedCases::memoryByName);
        all.put("memory_misuse", SharedCases::memoryMisuse);
        all.put("shareable_list", SharedCases::shareableList);
        all.put("barrier_with_an_action", SharedCases::barrierWithAnAction);
        all.put("barrier_whose_action_fails", SharedCases::barrierWhoseActionFails);
        all.put("connection_of_bytes", SharedCases::connectionOfBytes);
        all.put("waiting_for_several", SharedCases::waitingForSeveral);
        all.put("pool_in_other_forms", SharedCases::poolInOtherForms);
        all.put("queues_and_arrays", SharedCases::queuesAndArrays);
        all.put("names_of_processes", SharedCases::namesOfProcesses);
        return all;
    }
}
