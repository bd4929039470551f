package dev.lethe.spi;

/**
 * One thing that a pipeline does with each picture. Immutable and thread-safe.
 *
 * <p>Phases run in a fixed order whatever the order of the calls: analyse, edit, encode, strip, examine, verify, seal. Within a
 * phase the caller's order holds. A step may bring codecs with it, so that a module works without service files.
 */
public sealed interface Step permits AnalyseStep, EditStep, EncodeStep, StripStep, ExamineStep, SealStep {
    /** What it does, in a few words for reports: "cover 2 boxes". */
    String describe();

    /** Codecs and verifiers that it brings along; none by default. */
    default Capabilities capabilities() {
        return Capabilities.none();
    }
}
