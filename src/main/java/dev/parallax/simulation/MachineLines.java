package dev.parallax.simulation;

import dev.parallax.simulation.OsModel.WakeOrder;

import java.util.List;
import java.util.Locale;

/** Reads the lines about the machine, and makes its model. */
final class MachineLines {
    static final List<String> KEYS =
            List.of(
                    "cores",
                    "os",
                    "background",
                    "wake",
                    "wake-latency",
                    "context-switch",
                    "timer-slack");
    private static final List<String> SYSTEMS = List.of("linux", "macbook2010", "macpro2010");
    private static final List<String> ORDERS = List.of("fifo", "lifo", "random");
    private static final int MOST = 1_024;
    private static final int DEFAULT_CORES = 4;

    private long cores = DEFAULT_CORES;
    private String system = "linux";
    private long background;
    private WakeOrder order = WakeOrder.FIFO;
    private long wakeLatency = -1;
    private long contextSwitch = -1;
    private long timerSlack = -1;

    void read(String key, LineParser line) {
        switch (key) {
            case "cores" -> cores = line.number(1, MOST);
            case "os" -> system = line.oneOf("system", SYSTEMS);
            case "background" -> background = line.number(0, MOST);
            case "wake" -> order = order(line.oneOf("order", ORDERS));
            case "wake-latency" -> wakeLatency = line.duration();
            case "context-switch" -> contextSwitch = line.duration();
            default -> timerSlack = line.duration();
        }
    }

    private static WakeOrder order(String word) {
        return word.isEmpty() ? WakeOrder.FIFO : WakeOrder.valueOf(word.toUpperCase(Locale.ROOT));
    }

    OsModel model() {
        OsModel model =
                switch (system) {
                    case "macbook2010" -> OsModel.macbook2010((int) cores);
                    case "macpro2010" -> OsModel.macPro2010((int) cores);
                    default -> OsModel.linux((int) cores);
                };
        model = model.withBackground((int) background).withWakeOrder(order);
        model = wakeLatency < 0 ? model : model.withWakeLatency(wakeLatency);
        model = contextSwitch < 0 ? model : model.withContextSwitch(contextSwitch);
        return timerSlack < 0 ? model : model.withTimerSlack(timerSlack);
    }
}
