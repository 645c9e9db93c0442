package no.stafett.tiltak;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.Avvist;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.skjema.Feltfeil;
import no.stafett.skjema.SvaretErUgyldig;
import no.stafett.tilgang.Bruker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Målet, typen, lovhenvisningen og dagen den evalueres, endres uten at hele planen skrives på nytt. */
@Service
public class Planarbeid {

    /** Så langt fram kan evalueringen flyttes. */
    public static final int LENGST_DAGER = 180;

    private final Planer planer;
    private final Tiltaksrett rett;
    private final Evalueringsgang gang;
    private final Forretningsklokke klokke;
    private final ApplicationEventPublisher hendelser;

    Planarbeid(Planer planer, Tiltaksrett rett, Evalueringsgang gang, Forretningsklokke klokke, ApplicationEventPublisher hendelser) {
        this.planer = planer;
        this.rett = rett;
        this.gang = gang;
        this.klokke = klokke;
        this.hendelser = hendelser;
    }

    /** Den første planen skrives i trinnet for mål og tiltak, der datoen for evaluering bestemmes. */
    public static class IngenPlan extends Avvist {
        IngenPlan() {
            super(Grunn.OPPTATT, "ingen_plan");
        }
    }

    /** @param ny bare mål, delmål, type og lovhenvisning brukes */
    @Transactional
    public void endre(SakId sakId, Plan ny, Bruker bruker) {
        rett.krevStyring(sakId, bruker);
        Plan gammel = planer.gjeldende(sakId).orElseThrow(IngenPlan::new);
        planer.legg(sakId, gammel.med(ny.maal(), ny.delmaal(), ny.plantype(), ny.hjemmel()), null);
        hendelser.publishEvent(new Hendelser.PlanEndret(sakId, ny.plantype()));
    }

    /** @param plan utgaven som gjelder nå @param foer dagen som gjaldt @param varslingen den som gikk da; null når alle varslene var gitt */
    public record Flyttet(UUID plan, LocalDate foer, String varslingen) {
    }

    /** Noen har endret planen siden. */
    public static class PlanenErEndret extends Avvist {
        PlanenErEndret() {
            super(Grunn.OPPTATT, "planen_er_endret");
        }
    }

    /**
     * Lederen der saken er, flytter evalueringen. Varslene og oppgavene følger med, som når den flyttes i et skjema.
     *
     * @param ventet dagen hun så; er den en annen nå, har noen vært der før
     * @param grunn  står i planens historie
     * @throws SvaretErUgyldig ved feltet {@code dato}, når det ikke er en dag i det neste halve året
     */
    @Transactional
    public Flyttet flytt(SakId sakId, LocalDate ventet, LocalDate dato, String grunn, Bruker leder) {
        rett.krevLeder(sakId, leder);
        LocalDate siste = klokke.idag().plusDays(LENGST_DAGER);
        if (dato == null || !dato.isAfter(klokke.idag()) || dato.isAfter(siste)) {
            throw new SvaretErUgyldig(List.of(dato == null ? Feltfeil.av("dato", "paakrevd")
                    : dato.isAfter(siste) ? Feltfeil.av("dato", "for_langt_fram", siste) : Feltfeil.av("dato", "dato_passert")));
        }
        Plan gammel = planer.gjeldende(sakId).filter(plan -> plan.evalueringsdato().equals(ventet)).orElseThrow(PlanenErEndret::new);
        String varslingen = gang.varslingen(sakId);
        Plan ny = gammel.med(dato, grunn);
        planer.legg(sakId, ny, null);
        gang.planlegg(sakId, dato);
        hendelser.publishEvent(new Hendelser.EvalueringFlyttet(sakId, dato));
        return new Flyttet(ny.id(), gammel.evalueringsdato(), varslingen);
    }

    /** @throws PlanenErEndret når det er kommet en annen utgave siden */
    @Transactional
    public void tilbake(SakId sakId, Flyttet flyttet, Bruker leder) {
        rett.krevLeder(sakId, leder);
        Plan naa = planer.gjeldende(sakId).filter(plan -> plan.id().equals(flyttet.plan())).orElseThrow(PlanenErEndret::new);
        planer.legg(sakId, naa.med(flyttet.foer()), null);
        gang.tilbake(sakId, flyttet.foer(), flyttet.varslingen());
        hendelser.publishEvent(new Hendelser.EvalueringFlyttet(sakId, flyttet.foer()));
    }
}
