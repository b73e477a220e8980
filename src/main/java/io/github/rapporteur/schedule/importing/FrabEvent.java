package io.github.rapporteur.schedule.importing;

/** A talk of a frab schedule with its times as written; {@link FrabAssembler} works them out. */
final class FrabEvent {
    final TalkDraft talk = new TalkDraft();
    /** Where it stands, for messages: "line 212", "day 1, room Saal 1, event 3". */
    final String place;

    String date = "";
    String start = "";
    String duration = "";
    String end = "";
    String type = "";
    final LinkList links = new LinkList();

    FrabEvent(String place) {
        this.place = place;
    }
}
