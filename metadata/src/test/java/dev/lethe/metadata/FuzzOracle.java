package dev.lethe.metadata;

import dev.lethe.Finding;
import dev.lethe.ImagePrivacyException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import dev.lethe.spi.StripRequest;
import dev.lethe.spi.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What must hold for any bytes under any policy: stripping ends in a typed error, in time and in little memory, or in a
 * picture that every verifier accepts, that strips to itself, and in which nothing is found any more.
 */
final class FuzzOracle {
    private static final List<MetadataPolicy> POLICIES = List.of(
            MetadataPolicy.removeAllButDisplay(),
            MetadataPolicy.removeEverything(),
            MetadataPolicy.removeLocation(),
            MetadataPolicy.removeAllButDisplay().withCopyrightKept().withCaptureDateKept(),
            MetadataPolicy.removeAllButDisplay().withOrientationDropped(),
            MetadataPolicy.removeEverything().withOrientationKept(),
            MetadataPolicy.removeAllButDisplay().withProvenanceRefused());

    /** No input that the fuzzer builds is large; half a minute means that something is not linear. */
    private static final Limits LIMITS =
            Limits.webUpload().withMaxMemory(64 << 20).withDeadline(Duration.ofSeconds(30));

    private final FuzzFamily family;
    private final List<Verifier> verifiers;

    FuzzOracle(FuzzFamily family) {
        this.family = family;
        this.verifiers = Metadata.capabilities().verifiers().stream()
                .filter(verifier -> verifier.judges(family.format()))
                .toList();
    }

    /** The policies by which pictures are stripped. */
    static List<MetadataPolicy> policies() {
        return POLICIES;
    }

    /** The policy that a byte stands for. */
    static MetadataPolicy policy(byte choice) {
        return POLICIES.get((choice & 0xFF) % POLICIES.size());
    }

    /**
     * Puts one picture to the test.
     *
     * @throws AssertionError if it does not end as it must; untyped exceptions pass through
     */
    void check(byte[] picture, MetadataPolicy policy) throws IOException {
        family.codec().matches(Arrays.copyOf(picture, Math.min(picture.length, 4096)));
        header(picture);
        inspect(picture);
        Optional<byte[]> result = strip(picture, policy, new FindingCollector());
        if (result.isPresent()) {
            byte[] once = result.get();
            proven(once, policy);
            accepted(once, policy);
            lasting(once, policy);
            looksClean(once, policy);
        }
    }

    private void header(byte[] picture) throws IOException {
        try (RunContext context = RunContext.of(LIMITS)) {
            family.codec().header(SeekableInput.of(picture), context);
        } catch (ImagePrivacyException e) {
            inTime(e);
        }
    }

    private void inspect(byte[] picture) throws IOException {
        try (RunContext context = RunContext.of(LIMITS)) {
            family.codec().inspect(SeekableInput.of(picture), new FindingCollector(), context);
        } catch (ImagePrivacyException e) {
            inTime(e);
        }
    }

    private Optional<byte[]> strip(byte[] picture, MetadataPolicy policy, FindingCollector found) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RunContext context = RunContext.of(LIMITS)) {
            family.codec().strip(SeekableInput.of(picture), out, StripRequest.of(policy), found, context);
            return Optional.of(out.toByteArray());
        } catch (ImagePrivacyException e) {
            inTime(e);
            return Optional.empty();
        }
    }

    private static void inTime(ImagePrivacyException e) {
        if (e instanceof LimitExceededException limit && limit.limit() == Limit.TIME) {
            throw new AssertionError("out of time", e);
        }
    }

    private void proven(byte[] once, MetadataPolicy policy) throws IOException {
        FindingCollector residue = new FindingCollector();
        try (RunContext context = RunContext.of(LIMITS)) {
            family.proof().check(SeekableInput.of(once), policy, residue, context);
        } catch (ImagePrivacyException e) {
            throw new AssertionError("the proof breaks on a result by " + policy, e);
        }
        nothing(residue.findings(), "the proof objects to a result by " + policy);
    }

    private void accepted(byte[] once, MetadataPolicy policy) throws IOException {
        for (Verifier verifier : verifiers) {
            FindingCollector residue = new FindingCollector();
            try (RunContext context = RunContext.of(LIMITS)) {
                verifier.verify(SeekableInput.of(once), family.format(), policy, residue, context);
            } catch (ImagePrivacyException e) {
                throw new AssertionError(verifier.name() + " breaks on a result by " + policy, e);
            }
            nothing(residue.findings(), verifier.name() + " objects to a result by " + policy);
        }
    }

    private void lasting(byte[] once, MetadataPolicy policy) throws IOException {
        FindingCollector found = new FindingCollector();
        Optional<byte[]> twice = strip(once, policy, found);
        if (twice.isEmpty()) {
            throw new AssertionError("a result by " + policy + " is refused");
        }
        if (!Arrays.equals(twice.get(), once)) {
            throw new AssertionError("a result by " + policy + " changes at byte " + Arrays.mismatch(once, twice.get())
                    + " when stripped again");
        }
        nothing(found.findings(), "something is found in a result by " + policy);
    }

    /** An inspection tells of all that the default policy would not keep. */
    private void looksClean(byte[] once, MetadataPolicy policy) throws IOException {
        for (Role role : Role.values()) {
            if (policy.keeps(role) && !MetadataPolicy.removeAllButDisplay().keeps(role)) {
                return;
            }
        }
        FindingCollector found = new FindingCollector();
        try (RunContext context = RunContext.of(LIMITS)) {
            family.codec().inspect(SeekableInput.of(once), found, context);
        }
        nothing(found.findings(), "an inspection finds something in a result by " + policy);
        if (!found.hiddenPictures().isEmpty()) {
            throw new AssertionError("an inspection finds a picture in a result by " + policy);
        }
    }

    private static void nothing(List<Finding> findings, String what) {
        if (!findings.isEmpty()) {
            throw new AssertionError(what + ": " + findings);
        }
    }
}
