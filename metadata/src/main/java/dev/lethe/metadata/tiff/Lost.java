package dev.lethe.metadata.tiff;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.MetadataPolicy;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.metadata.naming.MetadataNames;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what the entries that go would have said. Reads within a budget, so that shared values are not read forever. */
final class Lost {
    private static final int XMP = 700;
    private static final int IPTC = 33723;
    private static final int PHOTOSHOP = 34377;
    private static final int PHOTOSHOP_LAYERS = 37724;
    private static final int MAKER_NOTE = 37500;
    private static final int DNG_PRIVATE = 50740;
    private static final int ORIGINAL_RAW = 50828;
    private static final int C2PA = 52545;
    private static final int LARGEST = 8 << 20;

    private final TiffInput in;
    private final MetadataPolicy policy;
    private final FindingCollector found;
    private long budget;

    Lost(TiffInput in, MetadataPolicy policy, FindingCollector found) {
        this.in = in;
        this.policy = policy;
        this.found = found;
        this.budget = in.length() + LARGEST;
    }

    /**
     * Tells of the entries of one directory that go.
     *
     * @throws UnsupportedFormatException if one is a statement of origin and the policy refuses those
     */
    void entries(Selection selection, ExifDirectories exif, KeptFields kept) throws IOException {
        ExifView view = new ExifView(in);
        List<Entry> small = new ArrayList<>();
        for (Entry entry : selection.dropped()) {
            if (!packet(entry)) {
                small.add(entry);
            }
        }
        List<Entry> rest = new ArrayList<>(view.addMain(small));
        rest.addAll(view.add(exif));
        view.remove(kept.tags());
        byte[] block = view.block();
        if (block.length > 0 && spend(block.length)) {
            MetadataNames.exif(block, "TIFF", found);
        }
        for (Entry entry : rest) {
            if (!packet(entry)) {
                tell(entry, Kind.UNKNOWN_DATA, "private tag");
            }
        }
    }

    private boolean spend(long bytes) {
        budget -= bytes;
        if (budget < 0) {
            found.note("metadata that many directories share were not named each time");
        }
        return budget >= 0;
    }

    /** Tells of an entry that is a block of its own; false for a plain field. */
    private boolean packet(Entry entry) throws IOException {
        switch (entry.tag()) {
            case XMP -> named(entry, "TIFF XMP", MetadataNames::xmp);
            case IPTC -> named(entry, "TIFF IPTC", MetadataNames::iptc);
            case PHOTOSHOP -> named(entry, "TIFF Photoshop", MetadataNames::photoshop);
            case PHOTOSHOP_LAYERS -> tell(entry, Kind.HIDDEN_PICTURE, "Photoshop layers");
            case MAKER_NOTE -> tell(entry, Kind.SERIAL_NUMBER, "maker note");
            case DNG_PRIVATE -> tell(entry, Kind.SERIAL_NUMBER, "DNG private data");
            case ORIGINAL_RAW -> tell(entry, Kind.HIDDEN_PICTURE, "original raw file");
            case 33550, 33920, 33922, 34264, 34735, 34736, 34737 -> tell(entry, Kind.LOCATION, "GeoTIFF tag");
            case C2PA -> provenance(entry);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void provenance(Entry entry) throws UnsupportedFormatException {
        if (policy.refusesProvenance()) {
            throw new UnsupportedFormatException("TIFF holds a signed statement of origin (C2PA), which any change "
                    + "breaks, and the policy refuses such files; allow its removal or leave the file as it is");
        }
        tell(entry, Kind.PROVENANCE, "C2PA manifest");
    }

    private void tell(Entry entry, Kind kind, String what) {
        found.add(Finding.of(kind, "TIFF tag", what, Math.max(0, entry.isIn(in.length()) ? entry.bytes() : 0)));
    }

    /** Names what a block says. */
    @FunctionalInterface
    private interface Naming {
        void name(byte[] block, String carrier, FindingCollector found);
    }

    private void named(Entry entry, String carrier, Naming naming) throws IOException {
        Optional<byte[]> block = in.value(entry, LARGEST);
        if (block.isPresent() && spend(block.get().length)) {
            naming.name(block.get(), carrier, found);
        } else {
            found.note(
                    "a block of metadata lies outside of the file or is too large to be read; it was removed unread");
            tell(entry, Kind.UNKNOWN_DATA, "block of metadata");
        }
    }
}
