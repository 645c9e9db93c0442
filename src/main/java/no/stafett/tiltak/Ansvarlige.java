package no.stafett.tiltak;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.felles.PersonId;
import no.stafett.felles.SakId;
import no.stafett.sak.HvemGjelder;
import no.stafett.sak.Sak;
import no.stafett.sak.Saker;
import no.stafett.sak.Tilhoerighet;
import no.stafett.samtykke.Samtykker;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import org.springframework.stereotype.Component;

/** Hvem som kan ha ansvaret for et tiltak: de som ser saken, foresatte, og den det gjelder når hun er stor nok. */
@Component
public class Ansvarlige {

    private final Saker saker;
    private final Tilhoerighet tilhoerighet;
    private final Samtykker samtykker;

    Ansvarlige(Saker saker, Tilhoerighet tilhoerighet, Samtykker samtykker) {
        this.saker = saker;
        this.tilhoerighet = tilhoerighet;
        this.samtykker = samtykker;
    }

    /** En som kan velges. @param tillegg enheten, eller hvem hun er for barnet; null når ingen av dem passer */
    public record Kandidat(Ansvar ansvar, String tillegg) {

        public String valg() {
            return ansvar.valg();
        }

        public String navn() {
            return tillegg == null ? ansvar.navn() : ansvar.navn() + " (" + tillegg + ")";
        }
    }

    public List<Kandidat> iSak(SakId sakId) {
        Sak sak = saker.hent(sakId);
        Stream<Kandidat> seere = tilhoerighet.somSer(sakId).stream().filter(s -> !s.forEnOppgave()).map(s -> new Kandidat(
                new Ansvar(s.person(), null, false, s.gjennom(), s.navn()), s.enhet()));
        Stream<Kandidat> foresatte = saker.foresatteMedId(sakId).entrySet().stream().map(f -> new Kandidat(
                new Ansvar(null, f.getKey(), false, null, f.getValue().navn()), f.getValue().relasjon()));
        Stream<Kandidat> selv = kanSelv(sak) ? Stream.of(new Kandidat(new Ansvar(null, null, true, null, sak.navn()), null)) : Stream.empty();
        return Stream.of(seere, foresatte, selv).flatMap(s -> s).toList();
    }

    /** @throws SvaretErUgyldig ved feltet {@code ansvarlig} når hun ikke kan velges */
    Ansvar krev(SakId sakId, String valg) {
        return finn(sakId, valg).orElseThrow(() -> new SvaretErUgyldig(List.of(Feltfeil.av("ansvarlig", "ukjent_person"))));
    }

    Optional<Ansvar> finn(SakId sakId, String valg) {
        return iSak(sakId).stream().map(Kandidat::ansvar).filter(a -> a.valg().equals(valg)).findFirst();
    }

    /** Hun som heter akkurat det som ble skrevet, når det er én; ellers ingen. Her gjettes det ikke. */
    static Optional<Ansvar> kjennIgjen(List<Ansvar> kandidater, String skrevet) {
        List<Ansvar> like = kandidater.stream().filter(a -> Tiltaksfelt.likt(a.navn(), skrevet)).toList();
        return like.size() == 1 ? Optional.of(like.get(0)) : Optional.empty();
    }

    /** Hun som den ansvarlige; tomt når hun ikke ser saken. */
    Optional<Ansvar> hos(SakId sakId, PersonId person) {
        return tilhoerighet.somSer(sakId).stream().filter(s -> !s.forEnOppgave() && s.person().equals(person)).findFirst()
                .map(s -> new Ansvar(s.person(), null, false, s.gjennom(), s.navn()));
    }

    boolean serSaken(SakId sakId, PersonId person) {
        return seere(sakId).contains(person);
    }

    /** Alle som er med i saken og ser den nå, ikke bare så lenge de har en oppgave. For den som skal spørre om flere. */
    Set<PersonId> seere(SakId sakId) {
        return tilhoerighet.somSer(sakId).stream().filter(s -> !s.forEnOppgave()).map(Tilhoerighet.Seer::person).collect(Collectors.toSet());
    }

    /** Den som selv svarer om samtykke (domenets §8.2), kan ha et tiltak selv. */
    private boolean kanSelv(Sak sak) {
        return sak.hvemGjelder() != HvemGjelder.BARN || samtykker.svarerSelv(sak);
    }
}
