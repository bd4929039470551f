package dev.lethe.segmentation.onnx;

import dev.lethe.MissingCapabilityException;
import java.util.Map;

/**
 * Switches off what the Deep Java Library would do over the network when its first class loads: reporting to its makers
 * and asking the cloud's address 169.254.169.254 where it runs. The switches are system properties, global to the
 * process.
 */
public final class OfflineMode {
    private OfflineMode() {}

    /**
     * Sets the switches.
     *
     * @param environment variables, which the library lets win over properties
     * @throws MissingCapabilityException if they ask for the network all the same
     */
    public static void ensure(Map<String, String> environment) throws MissingCapabilityException {
        boolean offline = Boolean.parseBoolean(environment.getOrDefault("DJL_OFFLINE", "true"));
        boolean untracked = Boolean.parseBoolean(environment.getOrDefault("OPT_OUT_TRACKING", "true"));
        if (!offline && !untracked) {
            throw new MissingCapabilityException("The environment variables DJL_OFFLINE and OPT_OUT_TRACKING ask for"
                    + " network use, which Lethe refuses; unset them");
        }
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.offline", "true");
        // Otherwise an engine for PyTorch on the class path would be started too, and would want to download itself.
        if (System.getProperty("ai.djl.onnx.disable_alternative") == null) {
            System.setProperty("ai.djl.onnx.disable_alternative", "true");
        }
    }
}
