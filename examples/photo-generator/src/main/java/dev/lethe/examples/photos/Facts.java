package dev.lethe.examples.photos;

/** The private facts planted in the pictures; every person, device and number here is invented. */
final class Facts {

    static final String OWNER = "Juniper Quillfeather";
    static final String OWNER_MAIL = "juniper@quillfeather.example";
    static final String FRIEND = "Clementine Thistlewick";
    static final String MAKE = "Lumora";
    static final String MODEL = "Lumora P9";
    static final String CAMERA_SOFTWARE = "Lumora Camera 9.4.2 (LP9.240614.007)";
    static final String EDITOR = "Lumora Darkroom 4.2 (Macintosh)";
    static final String HOST = "junipers-laptop.quillfeather.example";
    static final String BODY_SERIAL = "LP9-0042-7731";
    static final String LENS_SERIAL = "LL27-118-2209";
    static final String IMAGE_ID = "5b0d7c61e4fa4f0e9a3c27d1b86f9e42";
    static final String WIFI = "Seagull-Cottage-Guest";
    static final String DOCUMENT_ID = "xmp.did:7d1e0c52-0042-4a77-b1c3-9f5e2a6d8c10";
    static final String ORIGINAL_ID = "xmp.did:1f4b9a20-7731-4e0d-8a55-c2d3e4f5a6b7";
    static final String INSTANCE_ID = "xmp.iid:c08a3f6e-2209-4b1c-9d7e-0a1b2c3d4e5f";
    static final String FOLDER = "/Users/juniper/Pictures/Private/";
    static final String PROFILE_NAME = "Lumora P9 Display " + BODY_SERIAL;
    static final String COPYRIGHT = "(c) 2024 " + OWNER;

    private Facts() {}

    /** Gives the colour profile that names the phone. */
    static byte[] colorProfile() {
        return IccProfile.displayP3(PROFILE_NAME, MODEL + ", panel " + BODY_SERIAL, COPYRIGHT);
    }
}
