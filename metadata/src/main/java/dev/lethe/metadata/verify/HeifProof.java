package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MalformedImageException;
import dev.lethe.MetadataPolicy;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Walks a written HEIF or AVIF and objects to every box, item, property, reference and track that no picture needs, to
 * names and times, and to every byte of coded data that no item or frame points to.
 */
public final class HeifProof implements StructureProof {
    private static final Set<String> BRANDS = Set.of(
            "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "avci", "avcs", "avif", "avis", "avio",
            "av01", "mif1", "mif2", "msf1", "miaf", "unif", "MiHA", "MiHB", "MiHE", "MiPr", "MiAn", "MiBu", "MiCm",
            "MA1A", "MA1B", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "isoa", "isob", "isoc");

    private final ImageFormat format;

    private HeifProof(ImageFormat format) {
        this.format = format;
    }

    /** The proof for HEIF. */
    public static HeifProof heif() {
        return new HeifProof(ImageFormat.HEIF);
    }

    /** The proof for AVIF. */
    public static HeifProof avif() {
        return new HeifProof(ImageFormat.AVIF);
    }

    @Override
    public ImageFormat format() {
        return format;
    }

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        try {
            new Walk(new ByteCursor(picture, "The written " + format, context), policy, residue).run();
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new MalformedImageException(
                    "The written " + format + " has a box that does not hold together; it was not released", e);
        }
    }

    private static final class Walk {
        private final ByteCursor in;
        private final MetadataPolicy policy;
        private final FindingCollector residue;
        private final HeifItemsProof items;
        private final HeifTracksProof tracks;
        private final Coverage media = new Coverage();
        private boolean described;
        private boolean closed;

        Walk(ByteCursor in, MetadataPolicy policy, FindingCollector residue) {
            this.in = in;
            this.policy = policy;
            this.residue = residue;
            this.items = new HeifItemsProof(policy, residue, media);
            this.tracks = new HeifTracksProof(policy, residue, media);
        }

        void run() throws IOException {
            long size = in.u32be();
            if (!type().equals("ftyp") || size < 16 || size > in.length()) {
                throw in.malformed("does not start with a file type box");
            }
            fileType(in.bytes(size - 8));
            while (in.remaining() > 0) {
                in.context().countSegment();
                box();
            }
            if (!described) {
                throw in.malformed("holds no picture");
            }
            if (!closed && !media.isExactly(0, 0)) {
                throw in.malformed("points to coded data that it does not hold");
            }
        }

        private String type() throws IOException {
            return new String(in.bytes(4), StandardCharsets.ISO_8859_1);
        }

        private void fileType(byte[] body) {
            ByteBuffer content = ByteBuffer.wrap(body);
            boolean clean = BRANDS.contains(IsoBox.name(content)) && content.getInt() == 0;
            while (content.hasRemaining()) {
                clean &= BRANDS.contains(IsoBox.name(content));
            }
            if (!clean) {
                object(Kind.TECHNICAL, "ftyp", body.length);
            }
        }

        private void box() throws IOException {
            long start = in.position();
            if (in.remaining() < 8 || closed) {
                object(Kind.TRAILING_DATA, "after the end", in.remaining());
                in.seek(in.length());
                return;
            }
            long size = in.u32be();
            String type = type();
            size = size == 1 ? in.i64be() : size;
            long end = start + size;
            if (size < 8 || size > in.length() - start) {
                object(Kind.TRAILING_DATA, "after the end", in.length() - start);
                end = in.length();
            } else if (type.equals("meta") && !described) {
                meta(end);
                described = true;
            } else if (type.equals("moov") && !tracks.seen()) {
                tracks.check(new IsoBox("moov", ByteBuffer.wrap(in.bytes(end - in.position()))));
                described = true;
            } else if (type.equals("mdat")) {
                coded(in.position(), end);
            } else {
                object(Kind.UNKNOWN_DATA, "box", size);
            }
            in.seek(end);
        }

        private void coded(long start, long end) {
            closed = true;
            if (!media.isExactly(start, end)) {
                object(Kind.UNKNOWN_DATA, "mdat", end - start);
            }
        }

        /** Tables are read, the item data box is only measured: it may hold whole pictures. */
        private void meta(long end) throws IOException {
            if (in.u32be() != 0) {
                object(Kind.UNKNOWN_DATA, "meta", 4);
            }
            long data = -1;
            long dataEnd = -1;
            while (in.position() < end) {
                in.context().countSegment();
                long start = in.position();
                long size = in.u32be();
                String type = type();
                if (size < 8 || size > end - start) {
                    throw in.malformed("has a box that does not fit into its meta box");
                }
                if (type.equals("idat") && data < 0) {
                    data = in.position();
                    dataEnd = start + size;
                } else {
                    items.table(new IsoBox(type, ByteBuffer.wrap(in.bytes(size - 8))));
                }
                in.seek(start + size);
            }
            items.finish();
            if (data >= 0 && !items.itemData().isExactly(0, dataEnd - data)) {
                object(Kind.UNKNOWN_DATA, "idat", dataEnd - data);
            }
            exif();
        }

        private void exif() throws IOException {
            List<long[]> blocks = items.exifBlocks();
            for (long[] block : blocks) {
                byte[] payload = in.seek(block[0]).bytes(block[1]);
                if (payload.length < 4 || ByteBuffer.wrap(payload).getInt() != 0) {
                    object(Kind.UNKNOWN_DATA, "Exif", payload.length);
                } else {
                    byte[] tiff = new byte[payload.length - 4];
                    System.arraycopy(payload, 4, tiff, 0, tiff.length);
                    ExifProof.check(tiff, policy, residue);
                }
            }
        }

        private void object(Kind kind, String where, long bytes) {
            residue.add(Finding.of(kind, "HEIF " + where, "not allowed here", bytes));
        }
    }
}
