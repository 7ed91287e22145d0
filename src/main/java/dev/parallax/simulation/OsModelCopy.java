package dev.parallax.simulation;

/** A model of which one thing is changed, so that each change need not name all the others. */
final class OsModelCopy {
    int cores;
    long wakeLatency;
    double wakeJitter;
    long contextSwitch;
    long latency;
    long granularity;
    boolean wakePreemption;
    long wakeGranularity;
    long sleeperCredit;
    long timerSlack;
    OsModel.WakeOrder wakeOrder;
    int background;
    LockCosts costs;

    OsModelCopy(OsModel model) {
        cores = model.cores();
        wakeLatency = model.wakeLatency();
        wakeJitter = model.wakeJitter();
        contextSwitch = model.contextSwitch();
        latency = model.latency();
        granularity = model.granularity();
        wakePreemption = model.wakePreemption();
        wakeGranularity = model.wakeGranularity();
        sleeperCredit = model.sleeperCredit();
        timerSlack = model.timerSlack();
        wakeOrder = model.wakeOrder();
        background = model.background();
        costs = model.costs();
    }

    OsModel model() {
        return new OsModel(
                cores,
                wakeLatency,
                wakeJitter,
                contextSwitch,
                latency,
                granularity,
                wakePreemption,
                wakeGranularity,
                sleeperCredit,
                timerSlack,
                wakeOrder,
                background,
                costs);
    }
}
