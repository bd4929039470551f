package dev.lethe.toolkit.sandbox;

import dev.lethe.IsolationFailedException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.io.Sink;
import dev.lethe.io.Source;
import dev.lethe.io.Spool;
import dev.lethe.pipeline.PrivacyPipeline;
import dev.lethe.pipeline.Report;
import dev.lethe.run.RunContext;
import dev.lethe.toolkit.Lethe;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a pipeline in a JVM of its own, which may crash, leak or hang without harm to this one.
 *
 * <pre>{@code
 * public final class CutOut implements Supplier<PrivacyPipeline> { … }     // a public class, a public constructor
 *
 * Report report = Sandbox.of(CutOut.class).withHeap(512 << 20).withDeadline(Duration.ofSeconds(20))
 *         .process(Source.of(upload), Sink.to(clean));
 * }</pre>
 *
 * <p>Guaranteed: whatever becomes of the child, this process goes on and gets a typed error; nothing reaches the sink
 * before this process has itself stripped and verified what the child made; the picture travels through pipes, never in a
 * clear temporary file; the child starts with an empty environment. Values of findings stay in the child.
 *
 * <p>On Linux the child has no network where the system lets users make network namespaces ({@code unshare}); see
 * {@link Isolation}. Not guaranteed: that a child taken over by an attacker can't read the user's files; that is for a
 * container or another user.
 *
 * <p>The child's pipeline must not seal: what this process can't read, it can't verify.
 *
 * <p>Costs the start of a JVM for each picture. Immutable and thread-safe.
 */
public final class Sandbox {
    private final ChildCommand command;
    private final Duration deadline;
    private final MetadataPolicy policy;
    private final Limits limits;

    private Sandbox(ChildCommand command, Duration deadline, MetadataPolicy policy, Limits limits) {
        this.command = command;
        this.deadline = deadline;
        this.policy = policy;
        this.limits = limits;
    }

    /**
     * For the pipeline that a class gives, in a child with 512 MiB of heap, within a minute.
     *
     * @param pipeline a public class with a public constructor without parameters, on the class path of this JVM
     */
    public static Sandbox of(Class<? extends Supplier<PrivacyPipeline>> pipeline) {
        Objects.requireNonNull(pipeline, "pipeline");
        return new Sandbox(
                ChildCommand.of(pipeline.getName()),
                Duration.ofMinutes(1),
                MetadataPolicy.removeAllButDisplay(),
                Limits.desktop());
    }

    /**
     * With another heap for the child.
     *
     * @param bytes 16 MiB or more
     */
    public Sandbox withHeap(long bytes) {
        if (bytes < 16 << 20) {
            throw new IllegalArgumentException("bytes: must be 16 MiB or more, is " + bytes);
        }
        return new Sandbox(command.withHeap(bytes), deadline, policy, limits);
    }

    /** With another time after which the child is killed. */
    public Sandbox withDeadline(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time: must be more than nothing, is " + time);
        }
        return new Sandbox(command, time, policy, limits);
    }

    /** With a demand on what the child can reach. */
    public Sandbox withIsolation(Isolation isolation) {
        return new Sandbox(command.withIsolation(isolation), deadline, policy, limits);
    }

    /** With another policy for what this process strips from the child's result. */
    public Sandbox withPolicy(MetadataPolicy other) {
        return new Sandbox(command, deadline, Objects.requireNonNull(other, "other"), limits);
    }

    /** With other limits on the picture and on what the child gives back. The child's pipeline has its own beside them. */
    public Sandbox withLimits(Limits other) {
        return new Sandbox(command, deadline, policy, Objects.requireNonNull(other, "other"));
    }

    /**
     * Sends a picture through the child and writes what comes back, stripped and verified here.
     *
     * @return what the child's pipeline did, with the readers that verified the result in this process; values of findings
     *     are not told
     * @throws IsolationFailedException if the child died, ran out of memory or time, or can't be isolated as demanded
     * @throws dev.lethe.ImagePrivacyException what the pipeline threw in the child
     */
    public Report process(Source in, Sink out) throws IOException {
        try (RunContext context = RunContext.of(limits);
                SeekableInput picture = in.open(context);
                Spool made = new Spool();
                Child child = Child.start(command, deadline)) {
            Report report = child.run(picture, made, limits);
            Report proven = Lethe.pipeline(policy)
                    .limits(limits)
                    .build()
                    .sanitize(new Source.Simple("result", run -> made.written()), out);
            return new Report(
                    report.before(),
                    report.kept(),
                    proven.format(),
                    report.bytesBefore(),
                    proven.bytesAfter(),
                    report.lane(),
                    report.steps(),
                    report.notes(),
                    proven.verifiedBy(),
                    report.encoding(),
                    Optional.empty());
        }
    }
}
