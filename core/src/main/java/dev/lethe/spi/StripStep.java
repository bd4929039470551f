package dev.lethe.spi;

import dev.lethe.MetadataPolicy;

/**
 * The strip and verify phases: which policy, and with what codecs and verifiers. Exactly one per pipeline that writes.
 *
 * @param policy what may stay
 * @param capabilities the container codecs and verifiers that it brings along
 */
public record StripStep(MetadataPolicy policy, Capabilities capabilities) implements Step {
    @Override
    public String describe() {
        return policy.toString();
    }
}
