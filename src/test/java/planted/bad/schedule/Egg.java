package planted.bad.schedule;

import planted.bad.people.Hen;

public class Egg {
    Hen hatches() {
        return new Hen();
    }
}
