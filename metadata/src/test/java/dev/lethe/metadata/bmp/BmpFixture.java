package dev.lethe.metadata.bmp;

import static dev.lethe.metadata.SampleBlocks.ascii;

import dev.lethe.MetadataPolicy;
import dev.lethe.metadata.ContainerFixture;
import dev.lethe.metadata.SampleBlocks;
import dev.lethe.metadata.verify.BmpProof;
import dev.lethe.metadata.verify.StructureProof;
import dev.lethe.spi.ContainerCodec;
import dev.lethe.spi.FindingCollector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Bitmaps to be built and stripped. */
abstract class BmpFixture extends ContainerFixture {
    static final MetadataPolicy DEFAULT = MetadataPolicy.removeAllButDisplay();
    static final int EMBEDDED = 0x4D424544;

    @Override
    protected ContainerCodec codec() {
        return new BmpCodec();
    }

    @Override
    protected StructureProof proof() {
        return new BmpProof();
    }

    /** Two colours, and a third one that no pixel points to. */
    static BmpBytes palette(BmpBytes bmp, int reserved) {
        return bmp.field(32, 3).add(1, 2, 3, reserved, 4, 5, 6, reserved, 7, 8, 9, reserved);
    }

    /** A picture of 3 by 2 pixels of 8 bits with a profile behind its pixels. */
    static byte[] profiled(byte[] profile, byte[] gap, int padding, byte[] behind) {
        BmpBytes bmp = BmpBytes.of(124, 3, 2, 8, 0).field(20, 8).field(24, 2835).field(28, 5670);
        bmp.field(56, EMBEDDED).field(108, 4);
        palette(bmp, padding)
                .add(gap)
                .pixels()
                .add(0, 1, 2, padding, 2, 1, 0, padding)
                .add(behind);
        return bmp.field(112, bmp.position())
                .field(116, profile.length)
                .add(profile)
                .file();
    }

    /** What the contract calls clean: nothing private, and everything that may stay. */
    static byte[] clean() {
        return profiled(SampleBlocks.neutralProfile(), new byte[0], 0, new byte[0]);
    }

    /** What the contract calls loaded: the same with every private carrier. */
    static byte[] loaded() {
        byte[] secret = ascii(SECRET);
        byte[] picture = profiled(SampleBlocks.profile(SECRET), secret, 'J', secret);
        ByteBuffer fields = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(2, 4711).putInt(6, 0x4A414E45).putInt(14 + 120, 0x4A414E45);
        fields.putInt(14 + 64, 0x4A414E45).putInt(14 + 20, 0x4A414E45);
        return concat(picture, secret);
    }

    static byte[] topDown24() {
        return BmpBytes.of(40, 1, -2, 24, 0)
                .field(36, 1)
                .pixels()
                .add(1, 2, 3, 'S', 4, 5, 6, 'e')
                .file();
    }

    static byte[] runs(int size, int bits, int compression, int... codes) {
        BmpBytes bmp = BmpBytes.of(size, 5, 2, bits, compression).field(20, codes.length);
        if (bits < 16) {
            bmp.field(32, 2).add(1, 2, 3, 0, 4, 5, 6, 0);
        }
        return bmp.pixels().add(codes).add(ascii(SECRET)).file();
    }

    static byte[] eightBitRuns() {
        return runs(40, 8, 1, 2, 1, 0, 3, 1, 0, 1, 'J', 0, 0, 0, 2, 1, 0, 3, 1, 0, 1);
    }

    static byte[] masks(int compression) {
        BmpBytes bmp = BmpBytes.of(40, 1, 1, 16, compression).add(0, 0xF8, 0, 0, 0xE0, 7, 0, 0, 0x1F, 0, 0, 0);
        return (compression == 6 ? bmp.add(0, 0, 0, 0) : bmp)
                .pixels()
                .add(0x34, 0x12, 'J', 'Q')
                .file();
    }

    FindingCollector found(byte[] picture) throws Exception {
        FindingCollector found = new FindingCollector();
        strip(picture, DEFAULT, found);
        return found;
    }

    static int field(byte[] file, int at) {
        return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }
}
