package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.concat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageHeader;
import dev.lethe.Limits;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.SeekableInput;
import dev.lethe.metadata.verify.HeifProof;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;

/** HEIFs to be stripped, and what is asked of the results. */
abstract class HeifFixture {
    static final String SECRET = "Jane-Q-Secret-4711";
    static final HeifSamples SAMPLES = HeifSamples.heif(SECRET);
    static final byte[] DECODER = concat(new byte[22], new byte[] {0});
    static final MetadataPolicy DISPLAY = MetadataPolicy.removeAllButDisplay();

    /** One picture of 64 by 48 without anything else. */
    static HeifBytes single() {
        return new HeifBytes("heic", "mif1")
                .item(1, "hvc1", 0, "", "PIC only")
                .property("hvcC", DECODER, -1)
                .property("ispe", HeifSamples.size(64, 48), 1);
    }

    static ImageHeader header(byte[] picture) throws IOException {
        return new HeifCodec().header(SeekableInput.of(picture), RunContext.of(Limits.webUpload()));
    }

    static void assertProven(byte[] picture, MetadataPolicy policy) throws IOException {
        assertThat(objections(picture, policy)).isZero();
    }

    static int objections(byte[] picture, MetadataPolicy policy) throws IOException {
        FindingCollector residue = new FindingCollector();
        HeifProof.heif().check(SeekableInput.of(picture), policy, residue, RunContext.of(Limits.webUpload()));
        return residue.findings().size();
    }
}
