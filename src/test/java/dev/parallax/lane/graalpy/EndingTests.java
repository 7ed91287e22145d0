package dev.parallax.lane.graalpy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EndingTests {
    @Test
    void aSignalIsACrashWithANegativeCode() {
        Ending ending = new Ending.Killed(15);

        assertThat(ending.exitCode()).isEqualTo(-15);
        assertThat(ending.crash()).isEqualTo("killed by signal 15");
    }

    @Test
    void anExitOfItsOwnIsNoCrashWhateverTheCode() {
        Ending ending = new Ending.Exited(3);

        assertThat(ending.exitCode()).isEqualTo(3);
        assertThat(ending.crash()).isNull();
    }

    @Test
    void aBrokenProcessSaysWhy() {
        assertThat(new Ending.Broken("no memory").crash()).isEqualTo("no memory");
    }

    @Test
    void onlyASignalThatDoesSomethingEnds() {
        assertThat(Signals.ends(0)).isFalse();
        assertThat(Signals.ends(Signals.KILL)).isTrue();
    }
}
