"""Names of people, so that none stays readable: most are nothing else, some are words as well.

Heroes and writers are among them: a resident may be called the same.
"""

from __future__ import annotations

_NAMES = """
abdul abdullah abizar abu achmad adam ade adel adelia adelina adi adinda aditya adnan adrian afdal afdhal afifah afifa
afrizal agnes agung agus agustina ahmad ahmat aina aini airin aisha aisya aisyah akbar akmal alam aldi aldo alea alesha
alfa alfarizi alfi alfian ali alia alif alifah alika alisa alisha almira althaf alvaro alvin alya alyssa amalia amanda
amelia ameera amina aminah aminuddin amir amira amri amrina ananda anang andi andika andini andre andrea andreas andri
andriani anggi anggraini anggun angga ani anisa anissa annisa anita anwar ardi ardian ardiansyah arga ari arif arifin
ariel arini aris arka arkan arman armand arsy arsyad arsyila arya asep asmara asri assyifa astri astuti athaya atika
aulia aurel aurelia aurora ayesha ayu azam azhar aziz aziza azizah azka azkia azmi azra azzahra bagas bagus bahar
bambang baskara bayu bella benny bima boby brian budi budiman burhan bunga cahaya cahya cahyani calista candra
carissa chairil chandra chelsea chika chudori cindy cinta citra clara coelho conan cut dadang daffa dahlia damar dani
daniel danish darma darwin david dea dede dedi deni denny derry desi devi dewa dewi dhea dhia dian diana dicky
didi dila dilan dimas dina dinda dini dion dira dita diva dodi dody doni donny dwi dyah edi edo edwin efendi effendi
eka eko elang elfira eliza elsa elvi elvira ema emilia endah endang erick erik erlangga erna ernawati erni ervina
erwin evi fabian fachri fadhil fadhilah fadil fadila fadilah fadli fahira fahmi fahri faisal faiz faiza fajar fakhri
farah farel farhan farid farida farras fatih fatima fatimah fatma fauzan fauzi fauziah febri febrian febriani felicia
fenny feri ferdi ferdian ferry fika fikri fina firda firdaus firman fitra fitri fitria fitriani fransiska gading galang
galih gamal gea geovani george ghani ghazi gibran gilang gina gita gracia gunawan habib habibi hafidz hafiz hafizah
haidar haikal hakim halim halimah hamdan hamid hamka hamzah hana hanafi hanif hanifah hanna hanum haris hariyanto
harry harun haryanto hasan hasanah hasna hasnah hatta hayati helena helmi hendra hendri heni henny herlina herman
hermawan heru hesti hidayat hidayah hirata husein husna husni ibnu ibrahim icha ica ida ihsan ika ikhsan ikhwan ilham
ilyas imam iman imelda imran ina inayah indah indra indri indriani inggit intan ira iqbal irfan irma irsyad irwan
irwansyah isabella ismail ismi ivan iwan izzah jaka jamal jamaluddin jannah jasmine jason jefri jelita jenny jessica
jihad jihan joko jonathan jonny jovan juliana julianti junaidi kahfi kamal kamila kamilah karin karina kartika kartini
kasih kayla keisha kenzi kenzie kevin keyla khadijah khaira khairunnisa khalid khalifah khalisa khanza kiara kiki kinan
kinanti kirana komala kurnia kurniasih kurniawan kurniawati kusuma laila laras latif latifah laura layla leila lely
leni lestari lia lidya lili lilis lily linda lisa livia lola lucky lukman lulu luna lusi luthfi lutfi maharani mahesa
mahmud maimunah maisarah makmur malik mamat marcel maria mariam marlina martha martin maryam masyita maulana maurus
mawar maya mayang mega megawati meilani melani melati melda melisa merry meutia meylani mila milla mira miranda
mirna mita moch moh mohamad mohammad muammar mufti muhamad muhammad mukhlis mulia muliadi mulyadi mulyani mulyono
munawar munir musa muslim mustafa mustika mutia mutiara muzakki nabil nabila nabilah nada nadhira nadia nadine nadira
nadya naila najwa nana nanda nando natasha naufal navis naura nayla nayra nazwa neneng nia niko nina ningsih
nirina nisa nita noni nora nova novi novia novita nugraha nugroho nuraini nurbaya nurhaliza nurhasanah nurhayati nuri
nurjanah nurlela nurul okta oktavia olivia omar oscar osman pandu panji pertiwi pramoedya prasetyo prasetya pratama
pratiwi prima puja puji purnama purnomo purwanti puspa puspita puteri putra putri qaira qonita queen qori rachel
rachmat radit raditya radja rafa rafael rafi rafid rafif rafka rafli rahayu rahma rahmad rahman rahmat rahmawati rahmi
raisa raihan raihana raka rama ramadani ramadhani ramli randi randy rangga rani rania rara rasya rasyid ratih ratna
rayhan rayyan reina rendi rendy reni reno resti resty restu reva revan reyhan reza ria rian riandi riani rianti ricky
rida ridho ridwan rifa rifki rifqi rika riko rina rini rio rira riri risa riska risma rita rivaldi rizal rizka rizki
rizky robby robi rohani rohmat roni ronny rosa rosi rosida rosita roslina ruri rudi rully rusdi rustam ryan sabrina
safira saiful sakinah salim salma salman salsa salsabila samsul sandi sandra santi santoso sapriadi sarah sari sarina
sarwono satria satrio savira sekar selena selvi septian serly shafa shafira shakila shanum sheila sherly shinta silvi
silvia sindi sinta siska siti soekarno sofia sofyan sonia sri stefani sudirman sugeng sugiarto sugiyono suhaimi suharto
suherman sukarno sukma sulaiman sulastri sumarni supriadi supriyanto surya suryani susanti susanto susi susilo sutan
sutrisno syafei syafira syafril syafrizal syahputra syahrial syahrini syahrul syaiful syakira syamsuddin syamsul syarif
syarifah syifa syukri tania tante tasya taufan taufik taufiq tegar teguh tere theresia tiara tika tina tini titin toni
tono tommy tri tuti ucok udin ujang umi ulfa ulfah umar untung usman utami uswatun vania vera vero veronica vicky vina
vino viola vita wahid wahyu wahyudi wahyuni wahyuningsih wanda wardah wati wawan weni widi widodo widya wijaya wijck
willy winda wira wiwin wulan wulandari yahya yana yani yanti yanto yasir yasmin yaya yeni yenni yoga yogi yolanda yoni
yosef yossi yudha yudi yuli yulia yuliana yulianti yulita yuni yunita yuniarti yunus yusnita yusril yusuf zafira zahira
zahra zahran zaid zaidan zaim zain zainab zainal zainuddin zaki zakia zakiah zaky zaskia zayn zhafira zidan zikri ziva
zubaidah zulaikha zulfa zulfikar zulfahmi zulham zulkarnain zulkifli liye toer tohari dee sapardi damono djoko
chaniago caniago tanjung koto piliang sikumbang guci jambak melayu nasution siregar harahap lubis simanjuntak
hutagalung situmorang sihombing sitorus manurung pasaribu
"""
_WORDS_TOO = """
agung alam amanda anam asmara asri bagus bahar bayu bintang bulan bunga cahaya cinta citra cut dahlia dewa dewi elang
embun emas fajar gading hakim harapan hati hidayah imam iman indah intan jihad junior kasih komala koto kurnia
laras lestari mai makmur mawar mega melati melayu mi muda mulia muslim mustika mutiara nada nova nur nuri okta onda
panji permata permai pertiwi prima puja puji puspa putra putri pelangi ramadan ramadhan raya rama ria rida rindu
sandi sari satria sekar senja setia suci sukma surya syarif tante tanjung teguh tri umi untung wahid
merdeka berlian bening angin air hujan embun langit bumi samudra gita dita mei juni juli januari april agustus
september desember jum jumat sabtu minggu senin rabu kamis selasa ali guci dian ayu
"""

WORDS_TOO = frozenset(_WORDS_TOO.split())
"""Names that are words as well: they go where a name is likely, or where they are written large."""

NAMES = frozenset(_NAMES.split()) - WORDS_TOO
"""Names that are hardly anything else here: they always go."""
