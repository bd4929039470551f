package dev.lethe.segmentation.onnx;

import dev.lethe.ModelMismatchException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of ONNX Runtime may be used. From 1.29.0 on it reports to a host of its maker and writes a database
 * into the user's cache folder as soon as its environment is created; no call of its interface prevents that.
 */
final class RuntimeVersion {
    private static final int MAJOR = 1;
    private static final int FIRST_REPORTING_MINOR = 29;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(\\D.*)?");

    private RuntimeVersion() {}

    /**
     * Refuses versions that report, and what is no version.
     *
     * @throws ModelMismatchException with the reason
     */
    static void require(String version) throws ModelMismatchException {
        Matcher matcher = NUMBERS.matcher(version);
        if (!matcher.matches()) {
            throw refusal(version + " is not known to be one that stays off the network");
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        if (major > MAJOR || (major == MAJOR && minor >= FIRST_REPORTING_MINOR)) {
            throw refusal(version + " reports to its maker over the network");
        }
    }

    private static ModelMismatchException refusal(String reason) {
        return new ModelMismatchException(
                "ONNX Runtime " + reason + "; make your build use com.microsoft.onnxruntime:onnxruntime 1.28.0");
    }
}
