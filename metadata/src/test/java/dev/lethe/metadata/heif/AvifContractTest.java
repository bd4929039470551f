package dev.lethe.metadata.heif;

import static dev.lethe.metadata.heif.HeifBytes.box;
import static dev.lethe.metadata.heif.HeifBytes.u32;

import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.verify.HeifProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** AVIF holds to what every format holds to. */
class AvifContractTest extends ContainerContract {
    private static final HeifSamples SAMPLES = HeifSamples.avif(SECRET);

    @Override
    protected ContainerCodec codec() {
        return new AvifCodec();
    }

    @Override
    protected StructureProof proof() {
        return HeifProof.avif();
    }

    @Override
    protected byte[] clean() {
        return SAMPLES.plain().bytes();
    }

    @Override
    protected byte[] loaded() {
        return SAMPLES.loaded(SECRET);
    }

    @Override
    protected List<byte[]> variants() {
        return List.of(SAMPLES.collection(), SAMPLES.sequence(), SAMPLES.loadedSequence(SECRET));
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return SAMPLES.plain().between(box("zzzz", payload)).bytes();
    }

    @Override
    protected byte[] withHugeLength() {
        byte[] picture = clean();
        byte[] meta = concat(u32(1), "meta".getBytes(StandardCharsets.US_ASCII), u32(0x7FFFFFFF, -1));
        byte[] head = Arrays.copyOf(picture, picture[3]);
        return concat(head, meta, Arrays.copyOfRange(picture, head.length + 8, picture.length));
    }

    @Override
    protected byte[] coded(byte[] file) {
        return HeifSamples.coded(file);
    }
}
