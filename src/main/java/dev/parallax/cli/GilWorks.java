package dev.parallax.cli;

import dev.parallax.lab.work.WorkKind;
import dev.parallax.lab.work.Works;

import java.util.List;

/** Checks names of kinds of work. */
final class GilWorks {
    private GilWorks() {}

    static void check(List<String> works) {
        for (String work : works) {
            if (Works.byName(work).isEmpty()) {
                List<String> all = Works.all().stream().map(WorkKind::name).toList();
                throw new UserError(
                        "--work: unknown kind '%s'. Use one of: %s"
                                .formatted(work, String.join(", ", all)));
            }
        }
    }
}
