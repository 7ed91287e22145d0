package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parallax.semantics.errors.StopIteration;

import org.junit.jupiter.api.Test;

class RunningTest {
    @Test
    void a_mean_of_what_was_sent() {
        var mean = Running.mean();
        assertNull(mean.next());
        assertEquals(10.0, mean.send(10.0));
        assertEquals(7.5, mean.send(5.0));
    }

    @Test
    void after_close_there_is_nothing() {
        var mean = Running.mean();
        mean.next();
        mean.close();
        assertThrows(StopIteration.class, mean::next);
    }
}
