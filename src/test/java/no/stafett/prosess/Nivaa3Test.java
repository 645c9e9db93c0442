package no.stafett.prosess;

/** Nivå 3 i alle sett. */
@Dekker("nivaa_3")
class Nivaa3Test extends Samarbeidsnivaaproeve {

    Nivaa3Test() {
        super(3);
    }
}
