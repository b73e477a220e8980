package io.github.rapporteur.notes;

import io.github.rapporteur.schedule.TalkText;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a talk can be heard again: a link that the schedule or the note gives.
 *
 * @param address http or https
 */
public record Recording(String address) {
    private static final Pattern LINK =
            Pattern.compile("\\[([^\\]\n]*)]\\((https?://[^\\s)<>]+)[^)\n]*\\)|<(https?://[^\\s<>]+)>");
    private static final Pattern WORDS =
            Pattern.compile("(?i).*\\b(recording|video|aufzeichnung|mitschnitt|enregistrement|grabaci[oó]n)s?\\b.*");
    private static final Set<String> HOSTS = Set.of(
            "youtube.com", "youtu.be", "vimeo.com", "media.ccc.de", "video.fosdem.org", "peertube.debian.social");
    private static final Pattern MEDIA = Pattern.compile("(?i).*\\.(mp4|webm|m4v|ogv|mp3|m4a|opus|ogg)$");

    /**
     * The first link that is called a recording or leads to where recordings are; that of the note goes before the
     * schedule's.
     */
    public static Optional<Recording> of(String note, TalkText talk) {
        return in(note).or(() -> in(talk.abstractText())).or(() -> in(talk.description()));
    }

    private static Optional<Recording> in(String markdown) {
        Matcher link = LINK.matcher(markdown);
        while (link.find()) {
            String words = link.group(1) == null ? "" : link.group(1);
            String address = link.group(2) == null ? link.group(3) : link.group(2);
            if (WORDS.matcher(words).matches() || isPlace(address)) {
                return Optional.of(new Recording(address));
            }
        }
        return Optional.empty();
    }

    private static boolean isPlace(String address) {
        return parsed(address)
                .filter(uri -> uri.getPath() != null
                        && uri.getPath().length() > 1
                        && (HOSTS.contains(host(uri))
                                || MEDIA.matcher(uri.getPath()).matches()))
                .isPresent();
    }

    /**
     * The address that begins to play there: YouTube's and Vimeo's own way, else a temporal fragment (Media Fragments URI
     * 1.0, section 4.2.1), which players and browsers know for media files. A fragment that is there gives way.
     *
     * @param into the talk; before its beginning counts as its beginning
     */
    public String at(Duration into) {
        long seconds = Math.max(0, into.toSeconds());
        Optional<URI> uri = parsed(address);
        int fragment = address.indexOf('#');
        String whole = fragment < 0 ? address : address.substring(0, fragment);
        if (uri.filter(known -> host(known).equals("youtube.com") || host(known).equals("youtu.be"))
                .isPresent()) {
            String untimed = whole.replaceAll("([?&])t=[^&]*&?", "$1").replaceAll("[?&]$", "");
            return untimed + (untimed.indexOf('?') < 0 ? "?" : "&") + "t=" + seconds + "s";
        }
        boolean isVimeo = uri.filter(known -> host(known).equals("vimeo.com")).isPresent();
        return whole + "#t=" + seconds + (isVimeo ? "s" : "");
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }
}
