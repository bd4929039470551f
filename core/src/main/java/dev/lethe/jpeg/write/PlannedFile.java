package dev.lethe.jpeg.write;

import java.util.ArrayList;
import java.util.List;

/**
 * All scans of a file with their tables, and how long they will be.
 *
 * @param scans in their order
 * @param bits of scans, their headers and tables, without the zero bytes that are stuffed in
 */
record PlannedFile(List<PlannedScan> scans, long bits) {
    /** Tables for DC and for AC that a scan of a baseline file may have. */
    private static final int BASELINE_TABLES = 2;

    PlannedFile {
        scans = List.copyOf(scans);
    }

    /** Makes the tables: shared by scans and components where that is smaller. */
    static PlannedFile of(List<CountedScan> scans) {
        boolean sequential = scans.get(0).scan().isSequential();
        return sequential && scans.get(0).scan().components().size() > BASELINE_TABLES
                ? interleaved(scans.get(0))
                : shared(scans);
    }

    /** One scan of several components, with no more tables than baseline files may have. */
    static PlannedFile interleaved(CountedScan counted) {
        List<long[]> dc = new ArrayList<>();
        List<long[]> ac = new ArrayList<>();
        for (int i = 0; i < counted.scan().components().size(); i++) {
            dc.add(counted.counts().dc(i));
            ac.add(counted.counts().ac(i));
        }
        SharedTables dcTables = SharedTables.choose(dc, BASELINE_TABLES);
        SharedTables acTables = SharedTables.choose(ac, BASELINE_TABLES);
        return new PlannedFile(
                List.of(new PlannedScan(counted.scan(), dcTables.tables(), acTables.tables())),
                counted.headerBits() + counted.counts().bits() + dcTables.bits() + acTables.bits());
    }

    private static PlannedFile shared(List<CountedScan> scans) {
        MergedTables dc = new MergedTables();
        MergedTables ac = new MergedTables();
        long bits = 0;
        for (CountedScan counted : scans) {
            bits += counted.headerBits() + counted.counts().bits();
            for (int i = 0; i < counted.scan().components().size(); i++) {
                if (counted.hasDc()) {
                    dc.add(counted.counts().dc(i));
                }
                if (counted.hasAc()) {
                    ac.add(counted.counts().ac(i));
                }
            }
        }
        bits += dc.merge() + ac.merge();
        List<PlannedScan> planned = new ArrayList<>();
        for (CountedScan counted : scans) {
            int components = counted.scan().components().size();
            planned.add(new PlannedScan(
                    counted.scan(),
                    counted.hasDc() ? dc.next(components) : List.of(),
                    counted.hasAc() ? ac.next(components) : List.of()));
        }
        return new PlannedFile(planned, bits);
    }
}
