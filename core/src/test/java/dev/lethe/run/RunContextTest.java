package dev.lethe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RunContextTest {
    private static final Limits LIMITS = Limits.webUpload();

    private static void assertLimit(ThrowingCallable call, Limit limit) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LimitExceededException.class, e -> assertThat(e.limit()).isEqualTo(limit));
    }

    @Test
    void run_goes_on_within_its_limits() throws IOException {
        try (RunContext context = RunContext.of(LIMITS)) {
            context.check();
            context.countSegment();
            context.require(Limit.PIXELS, LIMITS.max(Limit.PIXELS));
            context.reserve(LIMITS.max(Limit.MEMORY));
            assertThat(context.limits()).isSameAs(LIMITS);
        }
    }

    @Test
    void run_stops_when_its_time_is_over() throws Exception {
        RunContext context = RunContext.of(LIMITS.withDeadline(Duration.ofMillis(1)));
        Thread.sleep(5);

        assertLimit(context::check, Limit.TIME);
        assertLimit(context::countSegment, Limit.TIME);
    }

    @Test
    void work_that_would_outlast_the_deadline_is_refused_before() throws IOException {
        RunContext context = RunContext.of(LIMITS.withDeadline(Duration.ofHours(1)));
        context.checkBefore(Duration.ofMinutes(30).toMillis());

        assertLimit(() -> context.checkBefore(Duration.ofHours(1).toMillis() + 1), Limit.TIME);
    }

    @Test
    void run_stops_when_cancelled_from_elsewhere() {
        Cancellation cancellation = new Cancellation();
        RunContext context = RunContext.of(LIMITS, new MemoryBudget(10), cancellation);
        cancellation.cancel();

        assertThat(cancellation.isCancelled()).isTrue();
        assertThatThrownBy(context::check).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> context.checkBefore(1)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(context::countSegment).isInstanceOf(CancellationException.class);
    }

    @Test
    void borrowed_memory_is_given_back_before_the_run_ends() throws IOException {
        MemoryBudget budget = new MemoryBudget(1000);
        RunContext context = RunContext.of(LIMITS, budget, new Cancellation());
        MemoryBudget.Reservation borrowed = context.borrow(600);
        assertLimit(() -> context.borrow(600), Limit.MEMORY);
        borrowed.close();
        context.borrow(1000).close();
        assertThat(budget.used()).isZero();
    }

    @Test
    void run_stops_at_one_structure_too_many() throws IOException {
        RunContext context = RunContext.of(LIMITS.with(Limit.SEGMENTS, 2));
        context.countSegment();
        context.countSegment();

        assertLimit(context::countSegment, Limit.SEGMENTS);
    }

    @Test
    void run_refuses_what_is_more_than_allowed() {
        RunContext context = RunContext.of(LIMITS.withMaxPixels(100).withMaxMemory(1000));

        assertLimit(() -> context.require(Limit.PIXELS, 101), Limit.PIXELS);
        assertLimit(() -> context.reserve(1001), Limit.MEMORY);
        assertLimit(() -> context.reserve(Long.MAX_VALUE), Limit.MEMORY);
        assertThatThrownBy(() -> context.reserve(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runs_share_a_budget_and_give_back_when_they_end() throws IOException {
        MemoryBudget budget = new MemoryBudget(100);
        RunContext second = RunContext.of(LIMITS, budget, new Cancellation());
        try (RunContext first = RunContext.of(LIMITS, budget, new Cancellation())) {
            first.reserve(40);
            first.reserve(30);
            assertThat(budget.used()).isEqualTo(70);
            assertLimit(() -> second.reserve(31), Limit.MEMORY);
            second.reserve(30);
        }
        assertThat(budget.used()).isEqualTo(30);
        second.close();
        second.close();
        assertThat(budget.used()).isZero();
    }

    @Test
    void part_of_a_run_gives_back_its_memory_early_and_ends_with_the_run() throws IOException {
        MemoryBudget budget = new MemoryBudget(100);
        Cancellation cancellation = new Cancellation();
        RunContext run = RunContext.of(LIMITS, budget, cancellation);
        run.reserve(10);
        RunContext part = run.part();
        part.reserve(90);
        assertLimit(() -> run.reserve(1), Limit.MEMORY);
        part.close();
        assertThat(budget.used()).isEqualTo(10);
        assertThat(part.limits()).isEqualTo(run.limits());

        cancellation.cancel();
        assertThatThrownBy(part::check).isInstanceOf(java.util.concurrent.CancellationException.class);
    }
}
