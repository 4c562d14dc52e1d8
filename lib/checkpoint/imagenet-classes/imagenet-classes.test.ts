import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { parseManifest } from '../manifest';
import { SHIPPED_MANIFEST } from '../shipped';
import { IMAGENET_CLASS_COUNT, loadImagenetClasses } from './imagenet-classes';

/** Characters that only Simplified Chinese writes. Those that Taiwan writes too (台, 里, 面, 岩 …) are not here. */
const SIMPLIFIED = new Set([
  ...'们这个来为时会学对发经过关长门问间东车马鸟鱼龙龟鸡鸭鹅鹰鸽鸵鹦鹉猫狮猪驴骆驼骡蚁蜗蝉蚂蝇虾鲨鲸鳄鲤鳗',
  ...'猎维纽约兰尔亚冈国华汉语电脑计数码键盘显录响视听话线网络页钢铁铜银锅铲锁链锤钉钻锯针钟镜铃锣饭饼馒条',
  ...'麦饮汤萝莲叶树桥楼厅库厨厕灯烛灭爷妈儿婴头须颜脸脚肠胆药医护伞裤袜绳结绑纸笔书画报杂邮递飞舰舱轮轨轿',
  ...'辆辅摇篮枪弹剑战盖层墙围栏栅罗罚罢补衬袄袭装订记讯设词译读课调谈谁请诸诺谱赛贝贡财账货贩贪购贵费贺资',
  ...'赏赠赢赵趋跃践踪转软轻载较辉输边达迁运还进远连迟选遗遥邓郑酱酿释钩钱铅铝锡锦锭锐错锚阅队阳阴阵阶际陆',
  ...'陈险随隐难雾静韩顶项顺顾颈颗题额风飘饥饱饰馆驱驾驶驻验骑骗髅鲜鳞鸣鸥鹤黄齐齿龄沟泽浅浆浇测济浓涛润涩',
  ...'温湾湿满滚滤滨炉点炼热焕爱牵独狱现玛环琼瓯畅疗疯痒皱盐监确碍砖础离积称稳穷窝窑竖笼签简篓类粮纪纯纱纲',
  ...'纳纵纷纹纺绍绒统继绩绪续绵绿缆缎缝缠缩义习乐买乱争产亲亿仅从仓仪众优伤伦伪侠侦侧侨俭债倾偿储兴养兽内',
  ...'册写军农冲决况冻净减凤凯击凿刘则刚创删刹剂剧劝办务动励劲劳势匀区协单卖卢卫厂历厉压厌厦双变叙叠叹吓吗',
  ...'启呐员咙哑哗唤啸喷嘱团图圆圣场坏块坚坛坝坟坠垄垒垦垫处备复够夺奋奖妆妇娱婶孙宁宝实宠审宪宽宾寝寻导寿',
  ...'将尘尝尧尴尽届属岁岂岗岛岭峡崭巩币帅师帐帜带帮广庆庐应庙庞废开异弃张弥弯强归彻径忆忧怀态总恋恳恶悬惊',
  ...'惧惨惯愤懒戏户执扩扫扬扰抚抛抢拟拣拥拦拧拨择挂挚挠挡挣挥损捡换掳掷揽搀搁搅摄摆摊撑敌斩断无旧旷昙晓晕',
  ...'权杀杨极构柜柠栋样桨桩梦检棂椭榄槛槟樱横欢欧残毁毕毙毡气沪泪泼洁浊浏浑涡渊渐渔渗溃滞滥潜澜灾灿烂烦烧',
  ...'烫',
]);

/** What the mainland says where Taiwan says something else, in Traditional characters. */
const MAINLAND = new RegExp(
  [
    '出租車|鼠標|屏幕|筆記本|打印|複印|移動電話|硬盤|數碼|調制解調|塑料|航天飛機|導彈|集裝箱|叉車|公交車',
    '菠蘿|土豆|西蘭花|捲心菜|芝士|比薩餅|冰棍|創可貼|圓珠筆|考拉|熊貓|圓號|大管|薩克斯管|士的|梗犬|梗$',
  ].join('|'),
);

const CJK = /\p{Script=Han}/u;

/** What is wrong with a list of names; nothing when all is well. */
function faults(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const key = name.toLowerCase();
    const found: string[] = [];
    if (name === '') found.push('empty');
    if (name !== name.trim() || /\s{2}|[\n\t]/.test(name)) found.push(`${name}: stray space`);
    if (seen.has(key)) found.push(`${name}: twice`);
    seen.add(key);
    return found;
  });
}

/** What a reader in Taiwan would stumble over. `iPod` alone is written as everybody writes it. */
function foreign(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found: string[] = [];
    if (!CJK.test(name) && name !== 'iPod') found.push(`${name}: no Chinese`);
    const simplified = [...name].filter((character) => SIMPLIFIED.has(character));
    if (simplified.length > 0) found.push(`${name}: Simplified ${simplified.join('')}`);
    if (MAINLAND.test(name)) found.push(`${name}: not said in Taiwan`);
    if (/[^\p{Script=Han} A-Za-z]/u.test(name)) found.push(`${name}: odd character`);
    return found;
  });
}

describe.each(locales)('ImageNet classes in %s', (locale) => {
  it('are 1,000, none empty, none twice, none with stray spaces', async () => {
    const names = await loadImagenetClasses(locale);
    expect(names).toHaveLength(IMAGENET_CLASS_COUNT);
    expect(faults(names)).toEqual([]);
  });

  it('are short enough for a label', async () => {
    const longest = locale === 'en' ? 30 : 8;
    expect((await loadImagenetClasses(locale)).filter((name) => [...name].length > longest)).toEqual([]);
  });
});

it('Chinese is what Taiwan writes', async () => {
  expect(foreign(await loadImagenetClasses('zh-Hant'))).toEqual([]);
});

it('English is Latin letters, with brackets for a gloss only', async () => {
  const odd = (await loadImagenetClasses('en')).filter(
    (name) => !/^[\p{Script=Latin}' .-]+( \([a-z' ]+\)| \(CRT\)| \(European\))?$/u.test(name),
  );
  expect(odd).toEqual([]);
});

it('the checks find what they are for', () => {
  expect(faults(['', ' tench', 'hen  house', 'Crane', 'crane', 'ok'])).toEqual([
    'empty',
    ' tench: stray space',
    'hen  house: stray space',
    'crane: twice',
  ]);
  expect(foreign(['tench', '小鸡', '出租車', '約克夏梗', '大熊貓', '鶴（鳥）', 'CD 播放機', '㹴'])).toEqual([
    'tench: no Chinese',
    '小鸡: Simplified 鸡',
    '出租車: not said in Taiwan',
    '約克夏梗: not said in Taiwan',
    '大熊貓: not said in Taiwan',
    '鶴（鳥）: odd character',
  ]);
});

/** Landmarks along the list: one name moved, dropped or added anywhere shifts those after it. */
const LANDMARKS: readonly [number, string, string][] = [
  [0, 'tench', '丁鱥'],
  [1, 'goldfish', '金魚'],
  [99, 'goose', '鵝'],
  [134, 'crane (bird)', '鶴'],
  [162, 'beagle', '米格魯'],
  [207, 'golden retriever', '黃金獵犬'],
  [263, 'Pembroke Welsh corgi', '潘布魯克柯基犬'],
  [291, 'lion', '獅子'],
  [340, 'zebra', '斑馬'],
  [388, 'giant panda', '大貓熊'],
  [417, 'balloon', '氣球'],
  [468, 'taxi', '計程車'],
  [504, 'coffee mug', '馬克杯'],
  [517, 'crane (machine)', '起重機'],
  [561, 'forklift', '堆高機'],
  [620, 'laptop', '筆記型電腦'],
  [639, 'maillot (swimsuit)', '連身泳衣'],
  [673, 'computer mouse', '滑鼠'],
  [717, 'pickup', '皮卡車'],
  [779, 'school bus', '校車'],
  [784, 'screwdriver', '螺絲起子'],
  [838, 'sunscreen', '防曬乳'],
  [879, 'umbrella', '雨傘'],
  [920, 'traffic light', '紅綠燈'],
  [953, 'pineapple', '鳳梨'],
  [980, 'volcano', '火山'],
  [999, 'toilet tissue', '衛生紙'],
];

it.each(LANDMARKS)('class %i is %s, %s', async (index, english, chinese) => {
  expect((await loadImagenetClasses('en'))[index]).toBe(english);
  expect((await loadImagenetClasses('zh-Hant'))[index]).toBe(chinese);
});

/** Where the ten classes of the shipped checkpoint stand among the thousand, in its order. */
const IMAGENETTE = [0, 217, 482, 491, 497, 566, 569, 571, 574, 701];

it('the ten classes of the shipped checkpoint have the same names here', async () => {
  const { classes } = parseManifest(JSON.parse(readFileSync(`public${SHIPPED_MANIFEST}`, 'utf8')));
  const [en, zh] = await Promise.all(locales.map(loadImagenetClasses));
  expect(IMAGENETTE.map((index) => en?.[index])).toEqual(classes.map((each) => each.en));
  expect(IMAGENETTE.map((index) => zh?.[index])).toEqual(classes.map((each) => each.zh));
});
