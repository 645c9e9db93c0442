package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.List;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tiltakene som mangler frist, får en av lederen der saken er. */
@Service
public class Lederfrister {

    private final Tiltaksrett rett;
    private final Tiltakene tiltakene;
    private final Tiltaksarbeid arbeid;
    private final Forretningsklokke klokke;

    Lederfrister(Tiltaksrett rett, Tiltakene tiltakene, Tiltaksarbeid arbeid, Forretningsklokke klokke) {
        this.rett = rett;
        this.tiltakene = tiltakene;
        this.arbeid = arbeid;
        this.klokke = klokke;
    }

    /**
     * @param grunn står i historien til hvert av dem
     * @throws TiltaketErEndret når alle har en frist
     * @throws SvaretErUgyldig  ved feltet {@code dato}
     */
    @Transactional
    public List<Ledertiltak.Roert> sett(SakId sakId, LocalDate dato, String grunn, Bruker leder) {
        rett.krevLeder(sakId, leder);
        if (dato == null || dato.isBefore(klokke.idag())) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("dato", dato == null ? "paakrevd" : "dato_passert")));
        }
        List<Tiltak> uten = tiltakene.gjeldende(sakId).stream().filter(t -> t.status() != Tiltak.Status.GJENNOMFOERT && t.felt().frist() == null).toList();
        if (uten.isEmpty()) {
            throw new TiltaketErEndret();
        }
        if (uten.stream().anyMatch(t -> t.felt().start() != null && dato.isBefore(t.felt().start()))) {
            throw new SvaretErUgyldig(List.of(Feltfeil.av("dato", "foer_start")));
        }
        return uten.stream().map(t -> arbeid.endre(t, t.felt().medFrist(dato), grunn)).map(t -> new Ledertiltak.Roert(t.id(), t.versjon())).toList();
    }

    /** @throws TiltaketErEndret når noen har gjort noe med det siden */
    @Transactional
    public void taBort(SakId sakId, Ledertiltak.Roert roert, Bruker leder) {
        rett.krevLeder(sakId, leder);
        Tiltak t = tiltakene.finn(sakId, roert.tiltak()).filter(naa -> naa.versjon() == roert.versjon()).orElseThrow(TiltaketErEndret::new);
        arbeid.endre(t, t.felt().medFrist(null));
    }
}
