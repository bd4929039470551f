package dev.lethe.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lethe.LimitExceededException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {
    @Test
    void reservation_is_given_back_once() throws LimitExceededException {
        MemoryBudget budget = new MemoryBudget(10);
        MemoryBudget.Reservation kept = budget.reserve(3);
        MemoryBudget.Reservation reservation = budget.reserve(7);
        reservation.close();
        reservation.close();

        assertThat(budget.used()).isEqualTo(3);
        kept.close();
        assertThat(budget.used()).isZero();
    }

    @Test
    void budget_refuses_what_would_overflow_and_stays_as_it_was() throws LimitExceededException {
        MemoryBudget budget = new MemoryBudget(Long.MAX_VALUE);
        budget.reserve(100);

        assertThatThrownBy(() -> budget.reserve(Long.MAX_VALUE)).isInstanceOf(LimitExceededException.class);
        assertThatThrownBy(() -> budget.reserve(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(budget.used()).isEqualTo(100);
    }

    @Test
    void budget_gives_what_is_free_while_others_ask_for_too_much() throws Exception {
        MemoryBudget budget = new MemoryBudget(1000);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> greedy = () -> {
                for (int i = 0; i < 50_000; i++) {
                    assertThatThrownByQuickly(budget);
                }
                return null;
            };
            Callable<Void> modest = () -> {
                for (int i = 0; i < 200_000; i++) {
                    budget.reserve(500).close();
                }
                return null;
            };
            List<Future<Void>> ended = new ArrayList<>(threads.invokeAll(List.of(greedy, modest)));
            for (Future<Void> future : ended) {
                future.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(budget.used()).isZero();
    }

    private static void assertThatThrownByQuickly(MemoryBudget budget) {
        try {
            budget.reserve(1001);
        } catch (LimitExceededException expected) {
            return;
        }
        throw new AssertionError("more was given than there is");
    }
}
