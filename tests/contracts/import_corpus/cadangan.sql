-- MySQL dump 10.13
CREATE TABLE `biblio` (`biblio_id` int);
INSERT INTO `biblio` VALUES (1,'Laskar Pelangi');
