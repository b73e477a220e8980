package planted.bad.notes;

import java.util.List;

class Streams {
    long count(List<String> all) {
        return all.parallelStream().filter(String::isBlank).count();
    }
}
