package dev.lethe.metadata.png;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static dev.lethe.metadata.png.PngFixture.ROWS;
import static dev.lethe.metadata.png.PngFixture.animation;
import static dev.lethe.metadata.png.PngFixture.start;

import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.verify.PngProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** PNG and APNG hold to what every format holds to. */
class PngContractTest extends ContainerContract {
    @Override
    protected ContainerCodec codec() {
        return new PngCodec();
    }

    @Override
    protected StructureProof proof() {
        return new PngProof();
    }

    @Override
    protected byte[] clean() {
        return PngFixture.clean();
    }

    @Override
    protected byte[] loaded() {
        return PngFixture.loaded();
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        return insertAfterHeader(clean(), PngBytes.bare().chunk("seCr", payload).build());
    }

    /** A file with chunks of another put behind its header. */
    private static byte[] insertAfterHeader(byte[] file, byte[] other) {
        return concat(
                Arrays.copyOf(file, 33),
                Arrays.copyOfRange(other, 8, other.length),
                Arrays.copyOfRange(file, 33, file.length));
    }

    @Override
    protected byte[] withHugeLength() {
        return start().raw("tEXt", 0x7FFFFFFF, ascii("Comment\0" + SECRET), 0)
                .chunk("IDAT", ROWS)
                .end();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] animation = animation().end();
        byte[] palette = PngBytes.of(2, 2, 2, 3)
                .chunk("PLTE", new byte[12])
                .chunk("tRNS", 0, 128)
                .chunk("IDAT", PngBytes.deflate(new byte[4]))
                .chunk("tEXt", ascii("Comment\0" + SECRET))
                .end();
        return List.of(animation, palette);
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        bytes.position(8);
        boolean animated = text(file).contains("acTL");
        while (bytes.remaining() >= 12) {
            int length = bytes.getInt();
            byte[] type = new byte[4];
            bytes.get(type);
            byte[] payload = new byte[length];
            bytes.get(payload);
            bytes.getInt();
            boolean frame = List.of("acTL", "fcTL", "fdAT").contains(text(type));
            if (List.of("IHDR", "PLTE", "tRNS", "IDAT").contains(text(type)) || animated && frame) {
                picture.writeBytes(type);
                picture.writeBytes(payload);
            }
        }
        return picture.toByteArray();
    }
}
