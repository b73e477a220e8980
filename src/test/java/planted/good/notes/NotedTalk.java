package planted.good.notes;

import planted.good.common.task.Workers;
import planted.good.schedule.Talks;

public record NotedTalk(Talks talk, Workers workers) {}
