package dev.lethe.metadata.verify;

import dev.lethe.Finding;
import dev.lethe.Finding.Kind;
import dev.lethe.ImageFormat;
import dev.lethe.MetadataPolicy;
import dev.lethe.Role;
import dev.lethe.io.ByteCursor;
import dev.lethe.io.SeekableInput;
import dev.lethe.run.RunContext;
import dev.lethe.spi.FindingCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a written icon: the directory, then each picture right behind the one before, up to the last byte. */
public final class IcoProof implements StructureProof {
    private final List<StructureProof> nested;

    /** A proof; all are alike. */
    public IcoProof() {
        this(List.of(new PngProof()));
    }

    /** A proof that judges PNGs within icons by these. */
    public IcoProof(List<StructureProof> nested) {
        this.nested = List.copyOf(nested);
    }

    @Override
    public ImageFormat format() {
        return ImageFormat.ICO;
    }

    /** What the directory says of a picture. */
    private record Entry(int height, long size, long offset) {}

    @Override
    public void check(SeekableInput picture, MetadataPolicy policy, FindingCollector residue, RunContext context)
            throws IOException {
        ByteCursor in = new ByteCursor(picture, "The written ICO", context);
        List<Entry> entries = directory(in, policy, residue);
        Set<Long> seen = new HashSet<>();
        long next = in.position();
        for (Entry entry : entries) {
            context.countSegment();
            if (entry.offset + entry.size > picture.length()) {
                throw in.malformed("has an entry that ends behind it");
            }
            // Entries may share a picture; each is looked at once.
            if (seen.add(entry.offset)) {
                if (entry.offset != next) {
                    residue.add(Finding.of(Kind.UNKNOWN_DATA, "ICO between pictures", "gap or overlap", 0));
                }
                picture(entry, picture, in, policy, residue);
                next = entry.offset + entry.size;
            }
        }
        if (next < picture.length()) {
            residue.add(Finding.of(Kind.TRAILING_DATA, "after the end", "data", picture.length() - next));
        }
    }

    private static List<Entry> directory(ByteCursor in, MetadataPolicy policy, FindingCollector residue)
            throws IOException {
        long kind = in.u32be();
        if (kind != 0x0100 && kind != 0x0200) {
            throw in.malformed("does not start as one");
        }
        int count = in.u16le();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            in.context().check();
            int height = in.skip(1).u8();
            boolean odd = in.skip(1).u8() != 0;
            int first = in.u16le();
            int second = in.u16le();
            boolean icon = kind == 0x0100 && (first > 1 || second > 32);
            boolean hotspot = kind == 0x0200 && first + second > 0 && !policy.keeps(Role.DISPLAY);
            if (odd || icon || hotspot) {
                residue.add(Finding.of(Kind.UNKNOWN_DATA, "ICO directory", "fields that are not allowed", 0));
            }
            entries.add(new Entry(height == 0 ? 256 : height, in.u32le(), in.u32le()));
        }
        if (entries.isEmpty()) {
            throw in.malformed("holds no picture");
        }
        return entries;
    }

    private void picture(
            Entry entry, SeekableInput picture, ByteCursor in, MetadataPolicy policy, FindingCollector residue)
            throws IOException {
        long end = entry.offset + entry.size;
        if (in.seek(entry.offset).u32be() != 0x89504E47L) {
            new DibProof(in, entry.offset, end, policy, residue).check(0).icon(entry.height);
            return;
        }
        for (StructureProof proof : nested) {
            if (proof.format().equals(ImageFormat.PNG)) {
                proof.check(picture.slice(entry.offset, entry.size), policy, residue, in.context());
                return;
            }
        }
        throw in.malformed("holds a PNG that nothing can judge");
    }
}
