package io.github.rapporteur.pictures;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * What the camera wrote into a picture, as far as it is of use here: how it was held, when it was taken, by whom. Nothing
 * else is even read, above all not where: no place, no texts of other programs, no small picture.
 */
record CameraData(Orientation orientation, Optional<TakenTime> taken, String artist) {
    private static final CameraData NONE = new CameraData(Orientation.UPRIGHT, Optional.empty(), "");

    private static final Set<Integer> WANTED = Set.of(
            ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_DATETIME,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL);

    /** Reads it out of a block of TIFF; what is damaged in it counts as not there. */
    static CameraData of(byte[] exif) {
        if (exif.length == 0) {
            return NONE;
        }
        Metadata found = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(exif), new WantedOnly(found), 0);
        } catch (TiffProcessingException | IOException e) {
            // What was read before the damage is still of use.
            System.getLogger(CameraData.class.getName()).log(System.Logger.Level.DEBUG, "damaged camera data", e);
        }
        Directory main = found.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Directory original = found.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        Optional<TakenTime> taken = TakenTime.ofExif(
                        text(original, ExifDirectoryBase.TAG_DATETIME_ORIGINAL),
                        text(original, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL))
                .or(() -> TakenTime.ofExif(
                        text(main, ExifDirectoryBase.TAG_DATETIME), text(original, ExifDirectoryBase.TAG_TIME_ZONE)));
        return new CameraData(
                Orientation.of(number(main, ExifDirectoryBase.TAG_ORIENTATION)),
                taken,
                text(main, ExifDirectoryBase.TAG_ARTIST)
                        .replaceAll("[\\p{Cntrl}\\s]+", " ")
                        .strip());
    }

    private static String text(@org.jspecify.annotations.Nullable Directory directory, int tag) {
        String text = directory == null ? null : directory.getString(tag);
        return text == null || text.length() > 500 ? "" : text;
    }

    private static int number(@org.jspecify.annotations.Nullable Directory directory, int tag) {
        try {
            return directory == null || !directory.containsTag(tag) ? 0 : directory.getInt(tag);
        } catch (MetadataException e) {
            return 0;
        }
    }

    /** Goes into no block but the one with the times, and takes no field that is not wanted. */
    private static final class WantedOnly extends ExifTiffHandler {
        WantedOnly(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            return tag == ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET && super.tryEnterSubIfd(tag);
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> processed, int start, RandomAccessReader reader, int tag, int byteCount) {
            return !WANTED.contains(tag);
        }
    }
}
