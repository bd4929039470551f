package dev.lethe.compress.quality;

import java.util.EnumSet;
import java.util.Set;

/**
 * What each of the 108 figures about a pair of pictures counts, and how the sum becomes a score.
 *
 * <p>The figures are those of the reference implementation of SSIMULACRA 2.1 (cloudinary/ssimulacra2, ssimulacra2.cc),
 * which come from fitting the scores to what people said about the pictures of CID22, TID2013, KADID-10k and KonFiG-IQA.
 */
final class Weights {
    private static final int KINDS = ErrorKind.values().length;

    // Per row: structure, ringing, blur by the mean, then the same by the 4-norm
    private static final double[][] TABLE = {
        // X, from full size to 1:32
        {0, 0.0007376606707406586, 0, 0, 0.0007793481682867309, 0},
        {0, 0.0004371155730107379, 0, 1.1041726426657346, 0.00066284834129271, 0.00015231632783718752},
        {0, 0.0016406437456599754, 0, 1.8422455520539298, 11.441172603757666, 0},
        {0.0007989109436015163, 0.000176816438078653, 0, 1.8787594979546387, 10.94906990605142, 0},
        {
            0.0007289346991508072,
            0.9677937080626833,
            0,
            0.00014003424285435884,
            0.9981766977854967,
            0.00031949755934435053
        },
        {0.0004550992113792063, 0, 0, 0.0013648766163243398, 0, 0},
        // Y, from full size to 1:32
        {0, 0, 0, 7.466890328078848, 0, 17.445833984131262},
        {0.0006235601634041466, 0, 0, 6.683678146179332, 0.00037724407979611296, 1.027889937768264},
        {225.20515300849274, 0, 0, 19.213238186143016, 0.0011401524586618361, 0.001237755635509985},
        {176.39317598450694, 0, 0, 24.43300999870476, 0.28520802612117757, 0.0004485436923833408},
        {0, 0, 0, 34.77906344483772, 44.835625328877896, 0},
        {0, 0, 0, 0, 0, 0},
        // B - Y, from full size to 1:32
        {0, 0.0008680556573291698, 0, 0, 0, 0},
        {0, 0.0005313191874358747, 0, 0.00016533814161379112, 0, 0},
        {0, 0, 0, 0.0004179171803251336, 0.0017290828234722833, 0},
        {0.0020827005846636437, 0, 0, 8.826982764996862, 23.19243343998926, 0},
        {
            95.1080498811086,
            0.9863978034400682,
            0.9834382792465353,
            0.0012286405048278493,
            171.2667255897307,
            0.9807858872435379
        },
        {0, 0, 0, 0.0005130064588990679, 0, 0.00010854057858411537},
    };

    private final int scales;

    /**
     * The weights for a number of scales. A picture that is too small for all six takes the weights one after the other as
     * they stand, as the reference does, so that those of a plane are not its own.
     */
    Weights(int scales) {
        this.scales = scales;
    }

    /** Weight of the mean of a map. */
    double mean(int plane, int scale, ErrorKind kind) {
        return row(plane, scale)[kind.position()];
    }

    /** Weight of the 4-norm of a map. */
    double norm4(int plane, int scale, ErrorKind kind) {
        return row(plane, scale)[KINDS + kind.position()];
    }

    /** The maps that count. */
    Set<ErrorKind> counting(int plane, int scale) {
        Set<ErrorKind> kinds = EnumSet.noneOf(ErrorKind.class);
        for (ErrorKind kind : ErrorKind.values()) {
            if (mean(plane, scale, kind) != 0 || norm4(plane, scale, kind) != 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private double[] row(int plane, int scale) {
        return TABLE[plane * scales + scale];
    }

    /** The score of a weighted sum: 100 for 0, without a lower end. */
    static double score(double sum) {
        double x = sum * 0.9562382616834844;
        double error = 2.326765642916932 * x - 0.020884521182843837 * x * x + 6.248496625763138e-05 * x * x * x;
        return error > 0 ? 100 - 10 * Math.pow(error, 0.6276336467831387) : 100;
    }
}
