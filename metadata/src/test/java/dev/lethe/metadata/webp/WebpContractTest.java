package dev.lethe.metadata.webp;

import static dev.lethe.metadata.SampleBlocks.ascii;
import static dev.lethe.metadata.webp.WebpFixture.LOSSLESS;
import static dev.lethe.metadata.webp.WebpFixture.LOSSY;
import static dev.lethe.metadata.webp.WebpFixture.animation;

import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.metadata.verify.WebpProof;
import dev.lethe.spi.ContainerCodec;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** WebPs, still and animated, hold to what every format holds to. */
class WebpContractTest extends ContainerContract {
    @Override
    protected ContainerCodec codec() {
        return new WebpCodec();
    }

    @Override
    protected StructureProof proof() {
        return new WebpProof();
    }

    @Override
    protected byte[] clean() {
        return WebpFixture.clean();
    }

    @Override
    protected byte[] loaded() {
        return WebpFixture.loaded();
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        byte[] clean = clean();
        byte[] chunk = new WebpBytes().chunk("seCr", payload).chunks();
        byte[] file = concat(Arrays.copyOf(clean, 30), chunk, Arrays.copyOfRange(clean, 30, clean.length));
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(4, file.length - 8);
        return file;
    }

    @Override
    protected byte[] withHugeLength() {
        return new WebpBytes()
                .raw("prVt", 0xFFFFFFFEL, ascii(SECRET))
                .chunk("VP8 ", LOSSY)
                .file();
    }

    @Override
    protected List<byte[]> variants() {
        byte[] simple = new WebpBytes()
                .chunk("VP8L", LOSSLESS)
                .chunk("XMP ", ascii(SECRET))
                .file();
        return List.of(animation(), simple);
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean animated = text(file).contains("ANIM");
        int second = !animated && text(file).contains("VP8 ") ? text(file).indexOf("VP8L") : -1;
        coded(second < 0 ? file : Arrays.copyOf(file, second), 12, animated, out);
        return out.toByteArray();
    }

    private static void coded(byte[] file, int from, boolean animated, ByteArrayOutputStream out) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = from;
        while (at + 8 <= file.length) {
            String type = text(Arrays.copyOfRange(file, at, at + 4));
            byte[] payload = Arrays.copyOfRange(file, at + 8, at + 8 + bytes.getInt(at + 4));
            if (type.equals("ANMF") && animated) {
                // Fifteen bytes and the two bits that are not reserved.
                out.write(payload, 0, 15);
                out.write(payload[15] & 3);
                coded(payload, 16, true, out);
            } else if (List.of("VP8 ", "VP8L", "ALPH").contains(type)) {
                out.writeBytes(ascii(type));
                out.writeBytes(payload);
            } else if (type.equals("ANIM")) {
                out.write(payload, 0, 6);
            }
            at += 8 + payload.length + payload.length % 2;
        }
    }
}
