package no.stafett.stafettlogg.avgang;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        List<SakId> holder = hold.pinner(person);
        Map<SakId, LocalDate> evalueres = planer.evalueringsdatoer(holder);
        Stream<Funnet> pinner = holder.stream().map(sak -> new Funnet("pinne", sak.toString(), sak, null, evalueres.get(sak)));
        Stream<Funnet> undringer = hold.undringer(person).stream().map(sak -> new Funnet("undring", sak.toString(), sak, null, null));
        Stream<Funnet> møtene = moetene.hos(person).stream().map(m -> new Funnet("moete", m.id().toString(), m.sakId(), null,
                LocalDate.ofInstant(m.start(), Forretningsklokke.NORGE)));
        Stream<Funnet> tiltakene = tiltak.aapneHos(person).stream()
                .map(t -> new Funnet("tiltak", t.id().toString(), t.sakId(), null, t.felt().frist()));
        Stream<Funnet> oppgavene = oppgaver.hos(person).stream().filter(o -> !o.skjermet() && !o.roller().contains("ansvarlig"))
                .map(o -> new Funnet("oppgave", o.id(), o.sakId(), o.tittel(), o.frist()));
        return medNummer(Stream.of(pinner, undringer, oppgavene, møtene, tiltakene).flatMap(s -> s).toList());
    }

    private List<Rest> medNummer(List<Funnet> alle) {
        Map<SakId, String> numre = hold.saksnumre(alle.stream().map(Funnet::sak).distinct().toList());
        return alle.stream().map(f -> new Rest(f.slag, f.id, f.sak, numre.get(f.sak), f.tekst, f.frist)).toList();
    }

    /** En rest uten saksnummer; de slås opp for alle på én gang. */
    private record Funnet(String slag, String id, SakId sak, String tekst, LocalDate frist) {
    }
}
