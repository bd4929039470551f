package dev.lethe.jpeg.read;

import dev.lethe.MalformedImageException;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.Set;

/** Decodes the scans of a file, one after the other, into coefficients that are held whole. */
final class CoefficientsPass {
    private final ScanPass pass;
    private final RunContext context;
    private final Set<JpegDamage> damage;

    CoefficientsPass(ScanPass pass, RunContext context, Set<JpegDamage> damage) {
        this.pass = pass;
        this.context = context;
        this.damage = damage;
    }

    /** Decodes that many scans; of damaged files, as many as there are before one that cannot be read. */
    void run(JpegCoefficients target, int scans) throws IOException {
        int done = 0;
        try {
            while (done < scans) {
                ScanDecoder scan = pass.next();
                if (scan == null) {
                    return;
                }
                decode(scan, target);
                done++;
            }
        } catch (MalformedImageException e) {
            if (done == 0) {
                throw e;
            }
            damage.add(JpegDamage.INVALID_SEGMENT);
        }
    }

    private void decode(ScanDecoder scan, JpegCoefficients target) throws IOException {
        for (int row = 0; row < scan.rows() && !scan.exhausted(); row++) {
            context.check();
            scan.row(target.planes(), row);
        }
        pass.end();
    }
}
