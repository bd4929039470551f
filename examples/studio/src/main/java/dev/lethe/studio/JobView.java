package dev.lethe.studio;

import dev.lethe.studio.work.Job;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job, as the page sees it.
 *
 * @param outcomes of the pictures that are done
 * @param failure why it could not be begun, or empty
 */
record JobView(
        String id,
        String operation,
        int total,
        List<OutcomeView> outcomes,
        String failure,
        boolean finished,
        boolean cancelled) {
    /** One picture of it. */
    record OutcomeView(
            String picture, String name, @Nullable ResultView result, String message) {
        static OutcomeView of(Job.Outcome outcome) {
            return new OutcomeView(
                    outcome.picture().id(),
                    outcome.picture().name(),
                    outcome.result().map(ResultView::of).orElse(null),
                    outcome.message());
        }
    }

    static JobView of(Job job) {
        Job.State state = job.state();
        return new JobView(
                job.id(),
                job.operation().word(),
                state.total(),
                state.outcomes().stream().map(OutcomeView::of).toList(),
                state.failure(),
                state.finished(),
                state.cancelled());
    }
}
