package planted.bad.people;

import planted.bad.schedule.Egg;

public class Hen {
    Egg lays() {
        return new Egg();
    }
}
