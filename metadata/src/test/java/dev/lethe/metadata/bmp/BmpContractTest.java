package dev.lethe.metadata.bmp;

import static dev.lethe.metadata.bmp.BmpFixture.eightBitRuns;
import static dev.lethe.metadata.bmp.BmpFixture.masks;
import static dev.lethe.metadata.bmp.BmpFixture.profiled;
import static dev.lethe.metadata.bmp.BmpFixture.runs;
import static dev.lethe.metadata.bmp.BmpFixture.topDown24;

import dev.lethe.metadata.ContainerContract;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.BmpProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Windows and OS/2 bitmaps hold to what every format holds to. */
class BmpContractTest extends ContainerContract {
    @Override
    protected ContainerCodec codec() {
        return new BmpCodec();
    }

    @Override
    protected StructureProof proof() {
        return new BmpProof();
    }

    @Override
    protected byte[] clean() {
        return BmpFixture.clean();
    }

    @Override
    protected byte[] loaded() {
        return BmpFixture.loaded();
    }

    @Override
    protected byte[] withUnknown(byte[] payload) {
        byte[] gap = concat(new byte[4], payload);
        return profiled(SampleBlocks.neutralProfile(), gap, 0, new byte[0]);
    }

    @Override
    protected byte[] withHugeLength() {
        byte[] picture = clean();
        ByteBuffer fields = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(2, -1).putInt(14 + 20, 0x7FFFFFFF).putInt(14 + 116, 0x7FFFFFFF);
        return picture;
    }

    @Override
    protected List<byte[]> variants() {
        byte[] core = BmpBytes.of(12, 9, 1, 1, 0)
                .add(1, 2, 3, 4, 5, 6)
                .pixels()
                .add(0xA5, 0xFF, 'J', 'Q')
                .file();
        byte[] os2 = BmpBytes.of(64, 1, 1, 8, 0)
                .field(32, 1)
                .field(44, 0x4A414E45)
                .add(1, 2, 3, 0)
                .pixels()
                .add(0, 0, 0, 0)
                .file();
        byte[] v4 = BmpBytes.of(108, 1, 1, 32, 3)
                .field(40, 0xFF0000)
                .field(44, 0xFF00)
                .field(48, 0xFF)
                .field(52, 0xFF000000)
                .field(60, 0x28F5C28F)
                .field(104, 0x10000)
                .pixels()
                .add(1, 2, 3, 4)
                .file();
        return List.of(
                core,
                os2,
                v4,
                topDown24(),
                eightBitRuns(),
                runs(40, 4, 2, 5, 0x10, 0, 0, 0, 5, 0x01, 0x01, 0x10, 0, 0, 1),
                runs(64, 24, 4, 5, 1, 2, 3, 0, 0, 0, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 'J', 0, 1),
                masks(3),
                masks(6));
    }

    @Override
    protected byte[] coded(byte[] file) {
        ByteBuffer fields = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int pixels = fields.getInt(10);
        int size = fields.getInt(14);
        int width = size == 12 ? fields.getShort(18) : fields.getInt(18);
        int height = size == 12 ? fields.getShort(20) : Math.abs(fields.getInt(22));
        int bits = fields.getShort(size == 12 ? 24 : 28);
        boolean runs = size >= 40 && (fields.getInt(30) == 1 || fields.getInt(30) == 2 || size == 64 && bits == 24);
        int length = runs ? fields.getInt(34) : (width * bits + 31) / 32 * 4 * height;
        byte[] coded = Arrays.copyOfRange(file, pixels, pixels + length);
        // What fills up rows and literal runs is not coded data.
        for (int i = 0; i < coded.length; i++) {
            boolean filler = runs ? coded[i] == 'J' : i % (coded.length / height) * 8 >= width * bits;
            coded[i] = filler ? 0 : coded[i];
        }
        if (!runs && bits == 1) {
            coded[1] &= (byte) 0x80;
        }
        return coded;
    }
}
