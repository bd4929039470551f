package dev.lethe.segmentation;

/** What finds the subject of a picture. */
public enum Engine {
    /** A neural network, computed by ONNX Runtime, which has a native part. */
    ONNX_RUNTIME("neural network on ONNX Runtime"),
    /** A neural network, computed in plain Java. */
    PLAIN_JAVA("neural network in plain Java"),
    /** No network: what stands out from the picture's border, then a graph cut along edges and colours. */
    CLASSIC("graph cut without a network");

    private final String description;

    Engine(String description) {
        this.description = description;
    }

    /** A few words for reports. */
    public String describe() {
        return description;
    }
}
