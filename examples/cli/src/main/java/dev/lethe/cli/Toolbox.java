package dev.lethe.cli;

import dev.lethe.MetadataPolicy;
import dev.lethe.pipeline.PipelineBuilder;
import dev.lethe.spi.Capabilities;
import dev.lethe.toolkit.Lethe;

/** Where the commands get their pipelines: {@link #BUILT_IN}, or what a test puts in its place. */
interface Toolbox {
    /** All of Lethe. */
    Toolbox BUILT_IN = new Toolbox() {
        @Override
        public PipelineBuilder pipeline(MetadataPolicy policy) {
            return Lethe.pipeline(policy);
        }

        @Override
        public Capabilities capabilities() {
            return Lethe.capabilities();
        }
    };

    /** A pipeline that strips by a policy, for more steps to be added. */
    PipelineBuilder pipeline(MetadataPolicy policy);

    /** The codecs that those pipelines use. */
    Capabilities capabilities();

    /** A pipeline that strips by the default policy. */
    default PipelineBuilder pipeline() {
        return pipeline(MetadataPolicy.removeAllButDisplay());
    }
}
