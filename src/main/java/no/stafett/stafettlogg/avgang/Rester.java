package no.stafett.stafettlogg.avgang;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Oppgavearv;
import no.stafett.sak.veksling.Sakshold;
import no.stafett.stafettlogg.moete.Moetearv;
import no.stafett.tiltak.Planer;
import no.stafett.tiltak.Tiltaksvern;
import org.springframework.stereotype.Component;

/** Alt som hviler på en person. */
@Component
class Rester {

    private final Sakshold hold;
    private final Tiltaksvern tiltak;
    private final Oppgavearv oppgaver;
    private final Planer planer;
    private final Moetearv moetene;

    Rester(Sakshold hold, Tiltaksvern tiltak, Oppgavearv oppgaver, Planer planer, Moetearv moetene) {
        this.hold = hold;
        this.tiltak = tiltak;
        this.oppgaver = oppgaver;
        this.planer = planer;
        this.moetene = moetene;
    }

    /**
     * Det som vises og kan fordeles, i den rekkefølgen det går videre: pinnen og oppgavene slipper den nye inn i saken, så hun kan
     * møte der og spørres om tiltakene. Skjermede oppgaver er aldri med, og tiltakets egne oppgaver følger tiltaket. Teksten i et tiltak er innhold fra
     * saken, og leses der.
     */
    List<Rest> hos(PersonId person) {
        Stream<Rest> pinner = hold.pinner(person).stream().map(sak -> rest("pinne", sak.toString(), sak, null, planer.evalueringsdato(sak).orElse(null)));
        Stream<Rest> undringer = hold.undringer(person).stream().map(sak -> rest("undring", sak.toString(), sak, null, null));
        Stream<Rest> møtene = moetene.hos(person).stream().map(m -> rest("moete", m.id().toString(), m.sakId(), null,
                LocalDate.ofInstant(m.start(), Forretningsklokke.NORGE)));
        Stream<Rest> tiltakene = tiltak.aapneHos(person).stream()
                .map(t -> rest("tiltak", t.id().toString(), t.sakId(), null, t.felt().frist()));
        Stream<Rest> oppgavene = oppgaver.hos(person).stream().filter(o -> !o.skjermet() && !o.roller().contains("ansvarlig"))
                .map(o -> rest("oppgave", o.id(), o.sakId(), o.tittel(), o.frist()));
        return Stream.of(pinner, undringer, oppgavene, møtene, tiltakene).flatMap(s -> s).toList();
    }

    private Rest rest(String slag, String id, SakId sak, String tekst, LocalDate frist) {
        return new Rest(slag, id, sak, hold.saksnummer(sak), tekst, frist);
    }
}
