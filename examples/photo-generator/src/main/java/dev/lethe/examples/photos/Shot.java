package dev.lethe.examples.photos;

import java.util.Locale;

/** When, where and how a picture was taken. */
record Shot(String date, String time, int orientation, int width, int height, Place place, String comment) {

    /** A position on the globe: degrees north and east, metres above the sea, and the way the camera looked. */
    record Place(double latitude, double longitude, double altitude, double direction) {

        /** Gives the position as phones write it into their clips. */
        String iso6709() {
            return String.format(Locale.ROOT, "%+08.4f%+09.4f%+.1f/", latitude, longitude, altitude);
        }
    }

    /** Gives the date and time as Exif writes them. */
    String exifDate() {
        return date.replace('-', ':') + " " + time;
    }

    /** Gives the date and time as XMP writes them. */
    String xmpDate() {
        return date + "T" + time + "+02:00";
    }
}
