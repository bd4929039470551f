package dev.lethe.segmentation.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ComputingThreadsTest {
    @Test
    void threads_give_the_result_and_pass_typed_errors_on() throws Exception {
        try (ComputingThreads threads = new ComputingThreads(1)) {
            assertThat(threads.run(() -> 42, RunContext.of(Limits.desktop()))).isEqualTo(42);
            assertThatExceptionOfType(ModelMismatchException.class)
                    .isThrownBy(() -> threads.run(
                            () -> {
                                throw new ModelMismatchException("wrong");
                            },
                            RunContext.of(Limits.desktop())))
                    .withMessage("wrong");
            assertThatIllegalStateException()
                    .isThrownBy(() -> threads.run(
                            () -> {
                                throw new ArithmeticException();
                            },
                            RunContext.of(Limits.desktop())));
        }
    }

    @Test
    void wait_ends_at_the_deadline_and_closing_waits_for_what_is_under_way() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        ComputingThreads threads = new ComputingThreads(1);
        RunContext hurried = RunContext.of(Limits.trusted().withDeadline(Duration.ofMillis(100)));
        assertThatExceptionOfType(LimitExceededException.class)
                .isThrownBy(() -> threads.run(
                        () -> {
                            go.await();
                            ended.set(true);
                            return 0;
                        },
                        hurried));
        assertThat(ended).isFalse();
        go.countDown();
        threads.close();
        assertThat(ended).isTrue();
    }
}
