package dev.parallax.semantics.multiprocessing;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTests {
    private static final long ME = 1;
    private static final long OTHER = 2;

    private static @Nullable Object ask(Room room, long pid, String op, @Nullable Object argument) {
        return room.tryNow(new Room.Request(op, pid, 1, argument, 0));
    }

    @Test
    void a_lock_is_nobodys_to_take_twice_but_anybodys_to_release() {
        Room lock = new SemaphoreRoom(SemaphoreRoom.Kind.LOCK, 1, 1);
        assertThat(ask(lock, ME, "acquire", null)).isEqualTo(true);
        assertThat(ask(lock, ME, "acquire", null)).isEqualTo(Room.PENDING);
        assertThat(ask(lock, OTHER, "describe", "x")).isEqualTo("<Lock(owner=SomeOtherProcess)>");
        assertThat(ask(lock, OTHER, "release", null)).isEqualTo("");
        assertThat(ask(lock, OTHER, "acquire", null)).isEqualTo(true);
    }

    @Test
    void a_recursive_lock_is_let_go_of_at_once_for_a_condition_and_taken_as_deep() {
        Room lock = new SemaphoreRoom(SemaphoreRoom.Kind.RLOCK, 1, 1);
        assertThat(ask(lock, ME, "acquire", null)).isEqualTo(true);
        assertThat(ask(lock, ME, "acquire", null)).isEqualTo(true);
        assertThat(ask(lock, ME, "describe", "Me")).isEqualTo("<RLock(Me, 2)>");
        assertThat(ask(lock, ME, "unlock", null)).isEqualTo(2);
        assertThat(ask(lock, OTHER, "acquire", null)).isEqualTo(true);
        assertThat(ask(lock, ME, "relock", 2)).isEqualTo(Room.PENDING);
        assertThat(ask(lock, ME, "describe", "Me")).isEqualTo("<RLock(SomeOtherProcess, nonzero)>");
        assertThat(ask(lock, OTHER, "release", null)).isEqualTo("");
        assertThat(ask(lock, ME, "relock", 2)).isEqualTo(true);
    }

    @Test
    void a_condition_wakes_in_the_order_of_coming() {
        Room room = new ConditionRoom();
        Object first = ask(room, ME, "ticket", null);
        Object second = ask(room, OTHER, "ticket", null);
        assertThat(ask(room, ME, "wait", first)).isEqualTo(Room.PENDING);
        assertThat(ask(room, ME, "notify", 1)).isEqualTo(true);
        assertThat(ask(room, OTHER, "wait", second)).isEqualTo(Room.PENDING);
        assertThat(ask(room, ME, "wait", first)).isEqualTo(true);
        assertThat(ask(room, OTHER, "forget", second)).isEqualTo(false);
    }

    @Test
    void a_pipe_takes_no_more_than_its_capacity_and_ends_with_its_writers() {
        Room pipe = new PipeRoom();
        Object reader = ask(pipe, ME, "hold0", null);
        Object writer = ask(pipe, ME, "hold1", null);
        Object copy = ask(pipe, OTHER, "hold1", null);
        assertThat(ask(pipe, ME, "send1", new byte[60_000])).isEqualTo(true);
        assertThat(ask(pipe, ME, "send1", new byte[60_000])).isEqualTo(Room.PENDING);
        assertThat(ask(pipe, ME, "recv0", null)).isInstanceOf(byte[].class);
        assertThat(ask(pipe, ME, "drop1", writer)).isEqualTo(true);
        assertThat(ask(pipe, ME, "recv0", null)).isEqualTo(Room.PENDING);
        assertThat(ask(pipe, OTHER, "drop1", copy)).isEqualTo(true);
        assertThat(ask(pipe, ME, "recv0", null)).isNull();
        assertThat(ask(pipe, ME, "drop0", reader)).isEqualTo(true);
    }

    @Test
    void a_broken_barrier_lets_nobody_wait_until_it_is_reset() {
        Room barrier = new BarrierRoom(2);
        Object place = ask(barrier, ME, "arrive", null);
        assertThat(ask(barrier, ME, "wait", place)).isEqualTo(Room.PENDING);
        assertThat(ask(barrier, OTHER, "break", null)).isEqualTo(true);
        assertThat(ask(barrier, ME, "wait", place)).isEqualTo(BarrierRoom.BROKEN);
        assertThat(ask(barrier, OTHER, "arrive", null)).isEqualTo(BarrierRoom.BROKEN);
        assertThat(ask(barrier, OTHER, "reset", null)).isEqualTo(true);
        Object first = ask(barrier, OTHER, "arrive", null);
        assertThat(ask(barrier, OTHER, "wait", first)).isEqualTo(Room.PENDING);
        Object second = ask(barrier, ME, "arrive", null);
        assertThat(ask(barrier, ME, "arrive", null)).isEqualTo(Room.PENDING);
        assertThat(ask(barrier, ME, "open", null)).isEqualTo(true);
        assertThat(ask(barrier, OTHER, "wait", first)).isEqualTo(0);
        assertThat(ask(barrier, ME, "wait", second)).isEqualTo(1);
    }
}
