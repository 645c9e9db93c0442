package no.stafett.handlingsveileder.trinn;

import java.util.List;

/** Et trinn en fagleder kunne lagt til. Lysglimt er et skjema alle pakkene har, og ingen port spør etter det. */
final class Eksempeltrinn {

    private Eksempeltrinn() {
    }

    static Trinninnhold nytt(String navn) {
        return new Trinninnhold(navn, "Besøk familien hjemme.", "Avtal tid & sted, og «spør» først.", "To ansatte.", "Hjemme.", "En uke", "",
                "lysglimt", List.of(), List.of(), List.of("ansatt", "leder"), Forfall.dager(5), false);
    }
}
